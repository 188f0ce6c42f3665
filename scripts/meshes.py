"""Write meshes/L1.ply to L5.ply: the default vertebra of every level, as the library generates it."""

from __future__ import annotations

from pathlib import Path

from vertebra3d.anatomy.build import build_bone
from vertebra3d.anatomy.parameters import LEVELS
from vertebra3d.files.export import export_mesh

FOLDER = Path(__file__).resolve().parents[1] / "meshes"


def main() -> None:
    """Write every level."""
    for level in LEVELS:
        path = FOLDER / f"{level}.ply"
        export_mesh(build_bone(level).solid, path, f"vertebra3d, {level}, generated")
        print(path.relative_to(FOLDER.parent))


if __name__ == "__main__":
    main()
