"""The panels of the window: views on a session."""
