"""The window of vertebra3d: views on one case and its outcome. The only package that imports Qt."""
