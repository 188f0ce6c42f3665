"""Make docs/gallery.md and its pictures from the real window; with names, only those pictures."""

from __future__ import annotations

import sys
from pathlib import Path

from vertebra3d_app.gallery.browser import NO_BROWSER
from vertebra3d_app.gallery.make import make
from vertebra3d_app.gallery.shots import SHOTS

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main(names: list[str]) -> None:
    total = 0
    wanted = [shot for shot in SHOTS if not names or shot.name in names]
    if not all(shot.needs() for shot in wanted):
        print(f"  {NO_BROWSER}", flush=True)
    for path in make(DOCS, [shot for shot in wanted if shot.needs()]):
        total += path.stat().st_size
        print(f"  {path.relative_to(DOCS.parent)}  {path.stat().st_size / 1000:.0f} kB", flush=True)
    print(f"  {total / 1e6:.2f} MB in all")


if __name__ == "__main__":
    main(sys.argv[1:])
