"""A label map opened in the window: a bone is chosen by its picture or from a list."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import pyvista as pv
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest

from vertebra3d.anatomy.build import build_bone
from vertebra3d.files.label_view import front_view
from vertebra3d.files.labels import read_labels
from vertebra3d_app.dialogs.labels import LabelDialog

sitk = pytest.importorskip("SimpleITK")


@pytest.fixture(scope="module")
def spine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """L3 above L4, 1.5 mm, with the labels of TotalSegmentator; the axes of the file run to the right and forwards."""
    whole = pv.ImageData(dimensions=(80, 80, 130), spacing=(1.5,) * 3, origin=(-60.0, -55.0, -120.0))
    voxels = np.zeros((130, 80, 80), dtype=np.uint8)
    for level, label, down in (("L3", 29, 0.0), ("L4", 28, 70.0)):
        vertices, faces = build_bone(level).solid.arrays
        mask = pv.PolyData.from_regular_faces(vertices - [0, 0, down], faces).voxelize_binary_mask(
            reference_volume=whole
        )
        voxels[np.asarray(mask.point_data["mask"]).reshape(voxels.shape) > 0] = label
    image = sitk.GetImageFromArray(np.ascontiguousarray(voxels[:, ::-1, ::-1]))
    image.SetSpacing((1.5,) * 3)
    image.SetOrigin((58.5, 63.5, -120.0))
    image.SetDirection((-1, 0, 0, 0, -1, 0, 0, 0, 1))
    path = tmp_path_factory.mktemp("spine") / "spine.nii.gz"
    sitk.WriteImage(image, str(path))
    return path


@pytest.fixture
def dialog(window, qtbot, spine: Path, shown) -> LabelDialog:
    window.files.open_path(str(spine))
    qtbot.waitUntil(lambda: any(isinstance(d, LabelDialog) and d.isVisible() for d in window.findChildren(LabelDialog)))
    return shown(LabelDialog)


def test_the_map_is_seen_from_in_front(spine: Path) -> None:
    view = front_view(read_labels(spine))
    assert list(view.levels.items()) == [(29, "L3"), (28, "L4")]  # from above downwards
    upper, lower = (np.argwhere(view.cells == label) for label in (29, 28))
    assert upper[:, 0].mean() < lower[:, 0].mean()
    assert view.size_mm == pytest.approx((120.0, 195.0))


def test_a_bone_is_chosen_by_its_picture(window, settle, qtbot, dialog: LabelDialog) -> None:
    assert [dialog.list.item(row).text() for row in range(2)] == ["L3, label 29", "L4, label 28"]
    assert dialog.label == 28  # the level that was worked on
    cells = dialog.picture._view.cells
    row, column = np.argwhere(cells == 29)[len(np.argwhere(cells == 29)) // 2]
    at = QPoint(
        int((column + 0.5) / cells.shape[1] * dialog.picture.width()),
        int((row + 0.5) / cells.shape[0] * dialog.picture.height()),
    )
    QTest.mouseClick(dialog.picture, Qt.MouseButton.LeftButton, pos=at)
    assert dialog.label == 29
    dialog.accept()
    qtbot.waitUntil(lambda: window.session.case.bone is not None, timeout=60_000)
    settle(window)
    assert window.session.case.level == "L3"
    assert window.session.case.bone.label == "29"
    assert "label 29 of the map, L3" in window.message.text
    own = build_bone("L3").solid.volume_mm3
    assert window.session.outcome.intact.solid.volume_mm3 == pytest.approx(own, rel=0.05)


def test_cancel_leaves_the_case_as_it_was(window, settle, dialog: LabelDialog) -> None:
    case = window.session.case
    dialog.reject()
    settle(window)
    assert window.session.case == case


def test_a_broken_map_is_told_in_the_window(window, qtbot, tmp_path: Path) -> None:
    path = tmp_path / "broken.nrrd"
    path.write_bytes(b"NRRD0004\ntype: uchar\n\n")
    window.files.open_path(str(path))
    qtbot.waitUntil(lambda: "broken.nrrd" in window.message.text)
    assert window.session.case.bone is None
