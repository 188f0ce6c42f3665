"""Reading and writing: meshes, cases, tables; every check on foreign input."""
