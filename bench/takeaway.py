"""What is taken away, each made by a process of its own as the window does it: from the wish to the file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.rows import Row, median_row

_PATIENCE_S = 120
_PROGRAM = "import sys; from vertebra3d.cli import main; sys.exit(main(sys.argv[1:]))"
CASE = ("--level", "L4", "--procedure", "hemilaminectomy", "--side", "left")


def takeaway_rows(repeats: int = 3) -> list[Row]:
    """The report as PDF and as HTML."""
    return [
        median_row(f"report ({kind.upper()}), process and pictures included", _reports(kind, repeats), "s", 10.0)
        for kind in ("pdf", "html")
    ]


def _reports(kind: str, repeats: int) -> list[float]:
    times = []
    for _ in range(repeats + 1):  # the first one warms the disk and compiles what is not yet
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"report.{kind}"
            start = time.monotonic()
            done = subprocess.run(
                [sys.executable, "-c", _PROGRAM, "report", *CASE, "--output", str(path)],
                env={**os.environ, "VERTEBRA3D_STATE_DIR": folder},
                capture_output=True,
                text=True,
                timeout=_PATIENCE_S,
                check=False,
            )
            times.append(time.monotonic() - start)
            if done.returncode != 0 or not path.is_file():
                raise RuntimeError(f"the report ended with status {done.returncode}: {done.stderr.strip()[-300:]}")
    return times[1:]
