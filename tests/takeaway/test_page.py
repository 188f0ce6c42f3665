"""The interactive page: small, alone, and drawn by a real browser where there is one."""

from __future__ import annotations

import base64
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from vertebra3d.errors import Refused
from vertebra3d.explain import is_safe
from vertebra3d.files import NOTICE
from vertebra3d.files.tables import volume
from vertebra3d.outcome import Outcome
from vertebra3d.scene.page import pack, thinned
from vertebra3d.takeaway.page import MOST_BYTES, save_page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""


@pytest.fixture(scope="module")
def path(left: Outcome, tmp_path_factory: pytest.TempPathFactory, today) -> Path:
    target = tmp_path_factory.mktemp("page") / "bone.html"
    save_page(left, target, today=today)
    return target


def test_one_small_file_that_refers_to_nothing(path: Path, left: Outcome) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stat().st_size <= MOST_BYTES
    assert re.findall(r"""(?:src|href)\s*=\s*["'](?!data:|https://doi\.org/10\.)""", text) == []
    links = re.findall(r'<a href="(https://doi\.org/[^"]+)" target="_blank" rel="noopener noreferrer">', text)
    assert links and all(is_safe(link) for link in links)  # asked of nobody before somebody clicks
    assert len(re.findall(r"https?://", text)) == len(links)
    assert not re.search(r"\b(fetch|XMLHttpRequest|import|WebSocket)\b\s*\(", text)
    assert "default-src 'none'" in text
    assert NOTICE.capitalize() in text
    assert volume(left.bone.removed_mm3) in text
    for state in ("before", "after", "ghost"):
        assert f'value="{state}"' in text
    assert 'name="viewport"' in text and "prefers-color-scheme" in text


def test_an_intact_bone_has_no_switch(intact: Outcome, tmp_path: Path, today) -> None:
    save_page(intact, tmp_path / "a.html", today=today)
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert 'name="state"' not in text
    assert "Cut face" not in text


def test_the_bone_in_the_page_is_the_bone(path: Path, left: Outcome) -> None:
    text = path.read_text(encoding="utf-8")
    found = re.search(r'id="bone">(.*?)</script>', text, re.S)
    assert found is not None
    data = json.loads(found[1])
    low, extent = np.array(data["low"]), np.array(data["extent"])
    layers = {}
    for one in data["layers"]:
        steps = np.frombuffer(base64.b64decode(one["places"]), "<u2").reshape(-1, 3)
        faces = np.frombuffer(base64.b64decode(one["faces"]), "<u2").reshape(-1, 3)
        layers[one["name"]] = (low + extent * steps / 65535, faces)
        assert faces.max() < len(steps) == one["points"]
    # Kept surface and cut faces enclose what is kept; kept and removed surface enclose the whole.
    assert enclosed([layers["bone"], layers["cut"]]) == pytest.approx(left.bone.kept_mm3, rel=2e-3)
    assert enclosed([layers["bone"], layers["removed"]]) == pytest.approx(left.bone.intact_mm3, rel=2e-3)


def enclosed(parts: list[tuple[np.ndarray, np.ndarray]]) -> float:
    """Volume within triangles that close together, mm3."""
    total = 0.0
    for points, faces in parts:
        a, b, c = (points[faces[:, i]] for i in range(3))
        total += float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum()) / 6
    return total


def test_a_fine_bone_is_thinned_and_its_rim_stays(left: Outcome) -> None:
    whole, fewer = pack(left), pack(left, most_triangles=12_000)
    count = sum(len(layer.faces) for layer in fewer.layers)
    assert count < 0.5 * sum(len(layer.faces) for layer in whole.layers)

    def closing(packed) -> float:
        low, extent = np.array(packed.low), np.array(packed.extent)
        parts = [(low + extent * one.places / 65535, one.faces) for one in packed.layers if one.name != "removed"]
        return enclosed(parts)

    assert closing(fewer) == pytest.approx(left.bone.kept_mm3, rel=5e-3)
    empty = next(iter(fewer.layers))
    assert empty.name == "bone"


def test_nothing_is_not_thinned() -> None:
    from vertebra3d.scene.surface import EMPTY

    assert thinned(EMPTY, 0.5) is EMPTY


def test_bad_places_are_refused(left: Outcome, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"ends in \.html"):
        save_page(left, tmp_path / "a.png")
    with pytest.raises(Refused, match="there is no folder"):
        save_page(left, tmp_path / "none" / "a.html")
    assert list(tmp_path.iterdir()) == []


def looked_at(page: Path, folder: Path, size: tuple[int, int]) -> tuple[np.ndarray, list[str]]:
    """What a browser shows of a page, (height, width, 3), and what the page asked of others."""
    folder.mkdir()
    log, shot = folder / "net.json", folder / "shot.png"
    call = [
        BROWSER, "--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        "--hide-scrollbars", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", f"--window-size={size[0]},{size[1]}",
        "--virtual-time-budget=4000", f"--screenshot={shot}", page.as_uri(),
    ]  # fmt: skip
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    image = np.asarray(Image.open(io.BytesIO(shot.read_bytes())).convert("RGB")).astype(int)
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return image, [line for line in lines if '"url":"http' in line and "file://" in line]  # not the browser's own


@pytest.mark.skipif(not BROWSER, reason="no Chromium here")
@pytest.mark.parametrize("size", [(1000, 900), (500, 900)])
def test_a_browser_draws_it_and_asks_for_nothing(path: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    image, asked = looked_at(path, tmp_path / "bone", size)
    ivory = (image[..., 0] > image[..., 2] + 18) & (image[..., 0] < 245) & (image[..., 0] > 90)
    blue = (image[..., 2] > image[..., 0] + 40) & (image[..., 2] < 240)
    assert ivory.mean() > 0.03  # the bone itself, not an empty canvas
    assert blue.sum() > 300
    assert asked == []


@pytest.mark.skipif(not BROWSER, reason="no Chromium here")
def test_the_browser_would_tell_of_a_request(tmp_path: Path) -> None:
    (tmp_path / "asks.html").write_text('<img src="http://127.0.0.1:9/a.png">')
    _, asked = looked_at(tmp_path / "asks.html", tmp_path / "looked", (500, 400))
    assert asked
