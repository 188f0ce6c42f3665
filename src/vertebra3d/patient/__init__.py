"""A patient's own vertebra: how it stands, what was mended, and what it is like."""
