"""The pictures of the documentation, made from the real window: a list of them, the hands that lead to them, a maker."""
