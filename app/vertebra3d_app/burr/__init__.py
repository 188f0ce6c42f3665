"""Trimming by hand: a burr that is led over the bone."""
