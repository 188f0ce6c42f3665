"""How the model of a motion segment compares with what was measured in operated people: `vertebra3d validate`."""
