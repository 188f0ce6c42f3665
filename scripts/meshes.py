"""Write meshes/T9.ply to L5.ply: the default vertebra of every level, or of those that are named."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.parameters import LEVELS
from vertebra3d.files.export import export_mesh

FOLDER = Path(__file__).resolve().parents[1] / "meshes"


def main(levels: Sequence[str] = LEVELS) -> None:
    """Write the `levels`."""
    for level in levels:
        path = FOLDER / f"{level}.ply"
        export_mesh(build_bone(level).solid, path, f"vertebra3d, {level}, generated")
        print(path.relative_to(FOLDER.parent))


if __name__ == "__main__":
    main(sys.argv[1:] or LEVELS)
