"""The options that say which case is meant, shared by the commands that work on one."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any

import typer

CaseOption = Annotated[
    Path | None, typer.Option("--case", metavar="FILE.json", help="A saved case; the other options change it.")
]
# Names of procedures and pathologies stand here as words: the registries need numpy, which help has to do without.
PROCEDURE_HELP = (
    "none (default), laminectomy, hemilaminectomy or laminotomy; on a motion segment also bilateral-laminotomy, ulbd,"
    " medial-facetectomy, foraminotomy, spinous-process-splitting, laminoplasty or discectomy."
)
PATHOLOGY_HELP = (
    "What ails a motion segment: none (default), central-stenosis, lateral-recess-stenosis-left,"
    " lateral-recess-stenosis-right, foraminal-stenosis, disc-herniation, damaged-lamina or degenerative-slip."
)
LevelOption = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="T9..L5|L1-L2..L5-S1",
        help="Level of the vertebra; default L4. Two of them are a motion segment, such as L4-L5.",
    ),
]
PathologyOption = Annotated[str | None, typer.Option("--pathology", metavar="NAME", help=PATHOLOGY_HELP)]
ProcedureOption = Annotated[str | None, typer.Option("--procedure", metavar="NAME", help=PROCEDURE_HELP)]
SideOption = Annotated[
    str | None,
    typer.Option("--side", metavar="left|right|both", help="The patient's side, where the procedure has one."),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="NAME=VALUE",
        help="An anatomical parameter or a setting of the procedure, such as canal_width_mm=22; on a motion segment"
        " also a condition, such as flavum_mm=5, and lower.NAME is a parameter of the lower vertebra. May be repeated;"
        " 'vertebra3d parameters' lists them all, with --level L4-L5 those of a segment.",
    ),
]
PopulationOption = Annotated[
    str | None,
    typer.Option(
        "--population",
        metavar="NAME",
        help="Whose dimensions are the defaults: clouthier-2023 (default), panjabi-1992 or bonczar-2024.",
    ),
]
SexOption = Annotated[
    str | None, typer.Option("--sex", metavar="female|male", help="The mean woman or man; default the mean of all.")
]
ScaleOption = Annotated[
    float | None, typer.Option("--scale", metavar="SHARE", help="Size of the whole bone, 0.8 to 1.2; default 1.")
]
VariantOption = Annotated[
    str | None,
    typer.Option(
        "--variant",
        metavar="NAME",
        help="A variant of the anatomy: trefoil, short-pedicles, thick-laminae, sagittal-facets, coronal-facets,"
        " facet-tropism, spina-bifida-occulta or scoliosis.",
    ),
]
SeedOption = Annotated[
    int | None, typer.Option("--seed", metavar="N", help="A plausible person, drawn at random; N names the draw.")
]
BoneOption = Annotated[
    Path | None,
    typer.Option(
        "--bone",
        metavar="FILE",
        help="A bone of your own in place of the generated one: a mesh of one vertebra, however it stands (stl, ply,"
        " obj, off, glb, 3mf, vtp, vtk), or a label map (nii, nii.gz, nrrd, mha, mhd, dcm).",
    ),
]
UnitOption = Annotated[
    str | None,
    typer.Option(
        "--unit", metavar="UNIT", help="Of the mesh: mm, cm, m or inch; auto (the default) tells by its size."
    ),
]


LabelOption = Annotated[
    str | None,
    typer.Option("--bone-label", metavar="NAME|NUMBER", help="Of a label map: which label is the bone, as L4 or 28."),
]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What the options said; None where an option was not given."""

    case: CaseOption = None
    level: LevelOption = None
    population: PopulationOption = None
    sex: SexOption = None
    scale: ScaleOption = None
    seed: SeedOption = None
    variant: VariantOption = None
    pathology: PathologyOption = None
    procedure: ProcedureOption = None
    side: SideOption = None
    values: SetOption = None
    bone: BoneOption = None
    unit: UnitOption = None
    bone_label: LabelOption = None


def takes_case(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command whose first argument is an `Asked` the options of one, in place of that argument."""
    shared = inspect.signature(Asked, eval_str=True).parameters
    own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]

    @functools.wraps(command)
    def run(**given: Any) -> None:
        asked = Asked(**{one.name: given.pop(one.name) for one in fields(Asked)})
        command(asked, **given)

    every = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in (*own, *shared.values())]
    run.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in every}
    return run
