"""Compile the numerical code ahead of the first use: `python -m vertebra3d.first_start`.

Numba compiles a function when it is first called and keeps the result on disk. Going through one case and one drawing
calls them all, so that whoever starts the program next does not wait.
"""

from __future__ import annotations


def compile_all() -> None:
    """Work out and draw a case of every procedure; what was compiled before is only loaded."""
    from vertebra3d.burring import LiveStroke
    from vertebra3d.case import Case
    from vertebra3d.evaluation import evaluate
    from vertebra3d.procedures import PROCEDURES
    from vertebra3d.scene.drawing import Draughtsman
    from vertebra3d.scene.lifting import Lifting
    from vertebra3d.scene.picking import Target

    draughtsman = Draughtsman()
    for name in PROCEDURES:
        outcome = evaluate(Case(procedure=name))
        drawing = draughtsman.draw(outcome)
        Lifting(outcome, draughtsman=draughtsman, drawing=drawing)
    # between them these two go through what only segments have
    for name in ("ulbd", "laminoplasty"):
        case = Case(level="L4-L5", pathology="damaged-lamina", procedure=name).with_values({"herniation_mm": 4.0})
        draughtsman.draw(evaluate(case))
    vertices, faces = outcome.kept_solid.arrays
    Target(vertices, faces).hit(vertices[0] + 1.0, vertices[0] - vertices[-1])
    x, y, z = (float(number) for number in vertices[0])
    draughtsman.draw_on(LiveStroke(outcome, 2.0).lead([(x, y, z)]), drawing)


def is_first() -> bool:
    """Whether the code that makes a bone has not been compiled on this machine yet."""
    from vertebra3d.anatomy.grid import is_compiled

    return not is_compiled()


def is_first_segment() -> bool:
    """Whether the code of motion segments has not been compiled on this machine yet."""
    from vertebra3d.segment.room import is_compiled

    return not is_compiled()


if __name__ == "__main__":
    compile_all()
