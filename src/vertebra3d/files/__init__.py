"""Reading and writing: meshes, cases, tables; every check on foreign input.

- `atomic`: files are written whole or not at all
- `export`: a mesh out, in six formats
- `surface`: a foreign mesh in, with every check
- `bones`: the bone of a case, from a file
- `cases`: a case out and in
- `autosave`: the case of a session that ended badly
- `tables`: outcomes as text, CSV and JSON
"""

NOTICE = "for teaching and research, not for treating patients"
