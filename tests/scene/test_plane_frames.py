"""Frames where the planes of the slices lie in the 3D picture."""

from __future__ import annotations

import numpy as np
import pyvista as pv

from vertebra3d.scene.plane_frames import PlaneFrames, frame_corners

BOUNDS = np.array([[-10.0, -20.0, -30.0], [10.0, 20.0, 30.0]])


def test_corners_lie_in_the_plane_round_the_bone():
    for axis in range(3):
        corners = frame_corners(BOUNDS, axis, 5.0)
        assert (corners[:, axis] == 5.0).all()
        others = [k for k in range(3) if k != axis]
        assert (np.abs(corners[:, others]) > np.abs(BOUNDS[0, others])).all()
        assert len(np.unique(corners, axis=0)) == 4


def test_frames_come_move_and_go():
    plotter = pv.Plotter(off_screen=True)
    before = len(plotter.renderer.actors)
    frames = PlaneFrames(plotter)
    colours = {"axial": (1.0, 0.0, 0.0), "sagittal": (0.0, 1.0, 0.0), "coronal": (0.0, 0.0, 1.0)}
    frames.place(BOUNDS, (1.0, 2.0, 3.0), colours)
    assert not any(actor.GetVisibility() for actor in frames.actors.values())
    frames.show(True)
    assert all(actor.GetVisibility() for actor in frames.actors.values())
    ends = {name: actor.GetMapper().GetInput().GetBounds() for name, actor in frames.actors.items()}
    assert ends["axial"][4:] == (3.0, 3.0)
    assert ends["sagittal"][:2] == (1.0, 1.0)
    assert ends["coronal"][2:4] == (2.0, 2.0)
    frames.close()
    assert len(plotter.renderer.actors) == before
    plotter.close()
