"""A section through the picture: closed faces, exact areas, what is clipped."""

from __future__ import annotations

import numpy as np
import pytest
import pyvista as pv

from vertebra3d.errors import Refused
from vertebra3d.outcome import Outcome
from vertebra3d.scene.scene import Scene
from vertebra3d.scene.section import Section, face
from vertebra3d.scene.slices import PLANES, Slices
from vertebra3d.solids import filled


def area(patch) -> float:
    a, b, c = (patch.points[patch.faces[:, k]] for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()) / 2


def drawn_area(layer) -> float:
    data = pv.wrap(layer.mapper.GetInput())
    return float(data.area) if layer.actor.GetVisibility() else 0.0


@pytest.fixture
def scene(both: Outcome):
    plotter = pv.Plotter(off_screen=True, window_size=(200, 160))
    made = Scene(plotter, "light", "fast")
    made.show(both)
    yield made
    made.close()
    plotter.close()


@pytest.mark.parametrize("name", PLANES)
@pytest.mark.parametrize("flipped", [False, True])
def test_a_face_fills_its_figure_and_looks_outwards(both: Outcome, name: str, flipped: bool) -> None:
    slices = Slices(both)
    low, high = both.intact.solid.bounds[:, PLANES[name].axis]
    for share in (0.2, 0.45, 0.7):
        section = Section(name, float(low + share * (high - low)), flipped)
        cut = slices.at(name, section.at_mm)
        patch = face(cut.kept, section)
        assert area(patch) == pytest.approx(cut.kept.area_mm2, rel=1e-6)
        assert patch.points[:, section.axis] == pytest.approx(section.at_mm)
        a, b, c = (patch.points[patch.faces[:, k]] for k in range(3))
        assert (np.cross(b - a, c - a) @ section.outward > -1e-9).all()
        assert (patch.normals == section.outward).all()


def test_what_is_left_out_is_not_filled() -> None:
    square = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]])
    half = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 2.0], [0.0, 2.0]])  # shares three sides
    points, faces = filled([square], [half])
    a, b, c = (points[faces[:, k]] for k in range(3))
    u, v = b - a, c - a
    assert np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]).sum() / 2 == pytest.approx(8.0)
    assert len(filled([])[1]) == 0
    assert len(filled([square], [square])[1]) == 0


def test_the_faces_are_those_of_the_slices(scene: Scene, both: Outcome) -> None:
    height = both.canal.widened_most.plane_mm
    cut = Slices(both).at("axial", height)
    scene.show_canal(True, True)
    scene.show_section(Section("axial", height))
    faces = scene.cutaway.faces
    for name, figure in (("bone", cut.kept), ("ghost", cut.removed), ("canal", cut.canal)):
        assert drawn_area(faces[name]) == pytest.approx(figure.area_mm2, rel=1e-3)
    assert drawn_area(faces["gain"]) == pytest.approx(cut.opened.area_mm2 - cut.canal.area_mm2, rel=1e-2)
    scene.show_removed("hidden")
    assert drawn_area(faces["ghost"]) == 0.0
    scene.show_canal(False, False)
    assert drawn_area(faces["canal"]) == drawn_area(faces["gain"]) == 0.0


def test_all_is_clipped_while_there_is_a_section_and_nothing_after(scene: Scene) -> None:
    layers = [*scene.pointed.values(), scene._canal, scene._gain]
    clipped = [layer for layer in layers if layer not in scene.cutaway.faces.values()]
    for at in (0.0, 1.0, 2.0):
        scene.show_section(Section("sagittal", at))
        for layer in clipped:
            assert layer.mapper.GetNumberOfClippingPlanes() == 1
    scene.show_section(None)
    for layer in clipped:
        assert layer.mapper.GetNumberOfClippingPlanes() == 0
    assert not any(layer.filled for layer in scene.cutaway.faces.values())


def test_pieces_on_their_way_are_closed_where_they_are(scene: Scene, both: Outcome) -> None:
    """In place, the faces of what stays and of the piece make up that of the intact bone."""
    scene.show_section(Section("axial", -8.0))
    whole = Slices(both).at("axial", -8.0).before.area_mm2
    scene.show_removed("hidden", 0.0)
    faces = scene.cutaway.faces
    assert drawn_area(faces["bone"]) + drawn_area(faces["piece"]) == pytest.approx(whole, rel=1e-5)
    start = pv.wrap(faces["piece"].mapper.GetInput()).center[1]
    scene.show_removed("lifted", 1.0)
    assert pv.wrap(faces["piece"].mapper.GetInput()).center[1] > start + 15
    scene.show_removed("hidden", 1.0)
    assert drawn_area(faces["piece"]) == 0.0


def test_a_preview_is_closed_too(scene: Scene, both: Outcome) -> None:
    scene.show_section(Section("coronal", 5.0))
    scene.show_preview(scene.prepare_preview(*both.intact.solid.arrays))
    assert drawn_area(scene.cutaway.faces["bone"]) == pytest.approx(
        Slices(both).at("coronal", 5.0).before.area_mm2, rel=1e-3
    )


def test_a_ray_is_looked_at_only_where_something_is_left() -> None:
    section = Section("axial", 10.0)
    down, up, aside = (np.array(v) for v in ((0.0, 0.0, -1.0), (0.0, 0.0, 1.0), (1.0, 0.0, 0.0)))
    above, below = np.array([0.0, 0.0, 50.0]), np.array([0.0, 0.0, -50.0])
    start, end = section.within(above, down, 200.0)
    assert start[2] == pytest.approx(10.0, abs=0.01)
    assert end[2] == pytest.approx(-150.0)
    start, end = section.within(below, up, 200.0)
    assert (start[2], end[2]) == pytest.approx((-50.0, 10.0), abs=0.01)
    assert section.within(above, up, 200.0) is None
    assert section.within(above, aside, 200.0) is None
    assert section.within(below, aside, 200.0)[1][0] == 200.0
    assert Section("axial", 10.0, True).within(above, aside, 200.0) is not None


def test_the_picture_is_cut(scene: Scene) -> None:
    scene.view("superior")
    scene.plotter.render()
    whole = np.asarray(scene.plotter.screenshot()).astype(int)
    scene.show_section(Section("axial", 0.0))
    scene.plotter.render()
    cut = np.asarray(scene.plotter.screenshot()).astype(int)
    assert (np.abs(cut - whole).max(axis=2) > 25).mean() > 0.05


def test_bad_sections_are_refused() -> None:
    with pytest.raises(Refused, match="no plane"):
        Section("oblique", 0.0)
    with pytest.raises(Refused, match="in mm"):
        Section("axial", float("nan"))
