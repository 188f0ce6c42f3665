"""What the middle of the window can show in place of the bone: one page each, made when it is first asked for."""
