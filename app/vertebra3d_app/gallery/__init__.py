"""The pictures of the documentation, made from the real window: a list of them, hands that lead to them, a maker."""
