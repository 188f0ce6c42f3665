"""A page for the browser, as Chromium shows it; None where there is no Chromium."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.takeaway.page import save_page
from vertebra3d_app.gallery.hands import DAY

if TYPE_CHECKING:
    from vertebra3d_app.window import Window

NAMES = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "no Chromium here: the picture of the page for the browser stays as it is"
_PATIENCE_S = 180


def chromium() -> str:
    """Where Chromium is; empty where it is not."""
    return next((found for name in NAMES if (found := shutil.which(name))), "")


def browser_page(window: Window) -> Image.Image:
    """The page of the window's case in headless Chromium, without network."""
    assert window.session.outcome is not None
    width, height = window.width(), window.height()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page, shot = folder / "bone.html", folder / "shot.png"
        save_page(window.session.outcome, page, today=DAY)
        call = [
            chromium(), "--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            "--hide-scrollbars", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={folder / 'profile'}", f"--window-size={width},{height}",
            "--virtual-time-budget=4000", f"--screenshot={shot}", page.as_uri(),
        ]  # fmt: skip
        try:
            subprocess.run(call, check=True, capture_output=True, timeout=_PATIENCE_S)
            with Image.open(shot) as image:
                return image.convert("RGB")
        except (OSError, subprocess.SubprocessError) as error:
            raise Refused(f"Chromium made no picture of the page: {error.__class__.__name__}") from None
