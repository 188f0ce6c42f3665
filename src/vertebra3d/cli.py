"""The command line: `vertebra3d` alone opens the window; the commands print, write and draw what `evaluate` finds.

Exit status 0, or 2 with one line on stderr; `compare` says there what it leaves out. Whatever is heavy is imported by
the command that needs it.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import typer

from vertebra3d import __version__
from vertebra3d.cli_options import Asked, LevelOption, PopulationOption, ScaleOption, SexOption, takes_case
from vertebra3d.errors import Refused

APPLICATION = "vertebra3d_app"  # named, not imported: the library runs without it

app = typer.Typer(
    name="vertebra3d",
    help="Vertebrae from T9 to L5, decompression procedures on them, and the numbers. For teaching and research, not"
    " for treating patients. Without a command: the window.",
    add_completion=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)

FormatOption = Annotated[Literal["table", "json", "csv"], typer.Option("--format", help="Form of the figures.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of to the terminal.")
]


def _show_version(asked: bool) -> None:
    if asked:
        _print(f"vertebra3d {__version__}\n")
        raise typer.Exit


@app.callback()
def _window(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Of the window, such as de or en; 'system' follows the system.")
    ] = None,
) -> None:
    if context.invoked_subcommand is None:
        _open_window(language)
    elif language is not None:
        raise Refused("--language is of the window alone; the commands speak English")


@app.command()
@takes_case
def evaluate(
    asked: Asked,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> None:
    """All figures of one case: bone removed, canal before and after, what was preserved, warnings."""
    from vertebra3d.cli_case import chosen_case, outcome_of
    from vertebra3d.files import tables

    _check_output(output)
    outcome = outcome_of(*chosen_case(asked))
    if format == "json":
        text = tables.outcome_json(outcome)
    elif format == "csv":
        text = tables.to_csv([outcome])
    else:
        text = tables.outcome_text(outcome)
    _deliver(text, output)


@app.command()
@takes_case
def compare(
    asked: Asked,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> None:
    """Every procedure on the same bone, a row each; --side and --set go to the procedures that know them."""
    from vertebra3d.cli_case import compared
    from vertebra3d.files import tables

    _check_output(output)
    outcomes, left_out = compared(asked)
    for line in left_out:
        _complain(line)
    if format == "json":
        text = tables.comparison_json(outcomes)
    elif format == "csv":
        text = tables.to_csv(outcomes)
    elif output is None and sys.stdout.isatty():
        from vertebra3d.cli_rich import print_comparison

        print_comparison(outcomes)
        return
    else:
        text = tables.comparison_text(outcomes)
    _deliver(text, output)


@app.command()
@takes_case
def export(
    asked: Asked,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Its suffix chooses: stl, ply, obj, glb, 3mf or vtp.")
    ],
    part: Annotated[
        Literal["intact", "kept", "removed", "lower-intact", "lower-kept", "lower-removed", "disc"],
        typer.Option("--part", help="Which bone; the last four of a motion segment alone."),
    ] = "kept",
) -> None:
    """A mesh of the bone, in millimetres, LPS, in the vertebra's own frame; on a segment in that of the upper one."""
    from vertebra3d.cli_case import chosen_case, outcome_of
    from vertebra3d.files.export import export_format, export_mesh

    export_format(output)
    _check_output(output)
    from vertebra3d.files.parts import check_part, part_of

    case, bone = chosen_case(asked)
    check_part(part, case)
    outcome = outcome_of(case, bone)
    solid = part_of(outcome, part)
    named = [outcome.case.level, outcome.case.procedure, outcome.case.side, part]
    export_mesh(solid, output, note=" ".join(str(word) for word in named if word))


@app.command()
@takes_case
def screenshot(
    asked: Asked,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.png", help="Where the picture goes.")],
    view: Annotated[
        str, typer.Option("--view", help="posterior, anterior, left, right, superior, inferior or oblique.")
    ] = "oblique",
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="In pixels.")] = "1600x1200",
    times: Annotated[
        str, typer.Option("--times", metavar="N", help="1 to 8 times as many pixels each way; lines and letters grow.")
    ] = "1",
    transparent: Annotated[
        bool, typer.Option("--transparent", help="On a clear ground, for a slide or a page of any colour.")
    ] = False,
    caption: Annotated[
        bool,
        typer.Option("--caption/--no-caption", help="The case and its figures below; without, one small line stays."),
    ] = True,
    landmarks: Annotated[
        bool, typer.Option("--landmarks", help="Lines on the bone and labels: medial facet line, pars and others.")
    ] = False,
    regions: Annotated[bool, typer.Option("--regions", help="The regions of the bone in colours.")] = False,
    distances: Annotated[
        bool, typer.Option("--distances", help="A bone from a file by how far it lies off the model, in colours.")
    ] = False,
    canal: Annotated[bool, typer.Option("--canal", help="The bony canal and the space gained.")] = False,
    tissues: Annotated[
        bool, typer.Option("--tissues/--no-tissues", help="Disc, ligament, sac and roots of a motion segment.")
    ] = True,
    section: Annotated[
        str | None,
        typer.Option("--section", metavar="PLANE[=MM]", help="Cut open: sagittal, axial or coronal, at so many mm."),
    ] = None,
    dark: Annotated[bool, typer.Option("--dark", help="On a dark ground.")] = False,
) -> None:
    """A picture of the bone and of what was taken, without the window; a legend where colours need one."""
    from vertebra3d.cli_case import chosen_case, outcome_of, picture_section, picture_size, picture_times
    from vertebra3d.scene.picture_size import check_clear_ground, finished_size

    pixels = picture_size(size)
    scale = picture_times(times)
    finished_size(pixels, scale)
    if transparent:
        check_clear_ground(output.name)
    if output.suffix.lower() != ".png":
        raise Refused(f"{output.name}: pictures are written as PNG; give a name that ends in .png")
    _check_output(output)
    from vertebra3d.files.atomic import write_bytes
    from vertebra3d.scene import screenshot as draw
    from vertebra3d.scene.views import view_named

    view_named(view)
    plane = None if section is None else picture_section(section)
    outcome = outcome_of(*chosen_case(asked))
    picture = draw(
        outcome,
        view=view,
        size=pixels,
        scale=scale,
        transparent=transparent,
        caption=caption,
        theme="dark" if dark else "light",
        canal=canal,
        regions=regions,
        landmarks=landmarks,
        legend=landmarks or regions or distances or canal or (tissues and outcome.segment is not None),
        section=plane,
        tissues=tissues,
        distances=distances,
    )
    write_bytes(output, picture)


@app.command()
@takes_case
def report(
    asked: Asked,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Its suffix chooses: html (one file) or pdf.")
    ],
) -> None:
    """All of a case on paper: pictures, figures, chart, comparison, settings, definitions, sources."""
    from vertebra3d.cli_case import chosen_case, outcome_of
    from vertebra3d.takeaway.report import report_format, save_report

    report_format(output)
    _check_output(output)
    save_report(outcome_of(*chosen_case(asked)), output)


@app.command()
@takes_case
def page(
    asked: Asked,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.html", help="Where the page goes.")],
) -> None:
    """One file for a browser: the bone before and after, to be turned by mouse or finger, with its figures."""
    from vertebra3d.cli_case import chosen_case, outcome_of
    from vertebra3d.takeaway.page import check_page, save_page

    check_page(output)
    _check_output(output)
    save_page(outcome_of(*chosen_case(asked)), output)


@app.command()
@takes_case
def animate(
    asked: Asked,
    output: Annotated[
        Path,
        typer.Argument(
            metavar="OUT", show_default=False, help="Its suffix chooses: gif, or mp4 (package imageio-ffmpeg)."
        ),
    ],
    kind: Annotated[
        str, typer.Option("--kind", metavar="turntable|cut", help="The bone turns once, or the cut is made.")
    ] = "turntable",
    seconds: Annotated[float, typer.Option("--seconds", metavar="S", help="Length, 1 to 60 s.")] = 6.0,
    fps: Annotated[int, typer.Option("--fps", metavar="N", help="Frames per second, 2 to 50.")] = 20,
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="In pixels, each 160 to 1920.")] = "640x480",
    theme: Annotated[str, typer.Option("--theme", metavar="light|dark", help="The ground.")] = "light",
    view: Annotated[
        str,
        typer.Option(
            "--view", help="posterior, anterior, left, right, superior, inferior or oblique; a turn begins there."
        ),
    ] = "oblique",
) -> None:
    """A moving picture: the bone turns once, or what is removed comes away from it. GIF or MP4."""
    from vertebra3d.cli_case import chosen_case, outcome_of, picture_size
    from vertebra3d.cli_progress import progress_line
    from vertebra3d.takeaway.animation import check_animation, save_animation

    pixels = picture_size(size)
    check_animation(output, kind, seconds, fps, pixels, theme, view)
    outcome = outcome_of(*chosen_case(asked))
    with progress_line("frame") as progress:
        save_animation(outcome, output, kind, seconds, fps, pixels, theme, view, progress=progress)


@app.command()
def parameters(
    level: LevelOption = None,
    population: PopulationOption = None,
    sex: SexOption = None,
    scale: ScaleOption = None,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> None:
    """Every parameter of the bone and setting of the procedures: unit, range, default, meaning, source."""
    from vertebra3d.anatomy.populations import DEFAULT_POPULATION, Norm
    from vertebra3d.cli_parameters import parameters_text

    _check_output(output)
    norm = Norm(population or DEFAULT_POPULATION, sex, 1.0 if scale is None else scale)  # type: ignore[arg-type]
    _deliver(parameters_text(level, format, norm), output)


@app.command()
def explain(
    asked: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PROCEDURE]", show_default=False, help="Which procedure; without, what there is."),
    ] = None,
    glossary: Annotated[
        bool, typer.Option("--glossary", help="A term of the field that follows; without one, all of them.")
    ] = False,
    output: OutputOption = None,
) -> None:
    """What a procedure is, in plain and in technical words, and what is published of it; or the glossary."""
    from vertebra3d.cli_explain import explained

    _check_output(output)
    _deliver(explained(" ".join(asked or ()), glossary, to_file=output is not None), output)


@app.command()
def validate(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="A folder, made where it is missing.")],
    people: Annotated[int, typer.Option("--people", metavar="N", help="Random stenotic people of each segment.")] = 200,
) -> None:
    """Random stenotic people of every segment, operated on, beside published figures: a page and a table of all.

    With 200 people of each segment it takes half an hour and more on two cores.
    """
    from vertebra3d.cli_validate import validated

    _print(validated(output, people))


@app.command()
def demo(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder for pictures and figures.")],
) -> None:
    """The window itself, driven through all procedures: a picture of each, the comparison and a JSON."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from vertebra3d.files.atomic import shown, why

        raise Refused(f"cannot make the folder {shown(output)}: {why(error)}") from None
    _check_output(output / "demo.json")
    _need_display()
    _application("demo", "run", output)


def _open_window(language: str | None = None) -> None:
    _need_display()
    status = _application("main", "main", (), language)
    if status:
        raise typer.Exit(int(status))


def _application(module: str, function: str, *arguments: Any) -> Any:
    """Call into the application, which imports Qt; say in a line what it lacks where it cannot start."""
    try:
        return getattr(importlib.import_module(f"{APPLICATION}.{module}"), function)(*arguments)
    except ImportError as error:
        raise Refused(f"the window cannot start here: {error}; the commands work without (vertebra3d --help)") from None


def _need_display() -> None:
    """Qt ends the whole process where there is no screen to open: say it in a line before."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform.startswith("linux") and not asked and not _display():
        raise Refused(
            "no display here for the window; the commands work without one (vertebra3d --help),"
            " and so does the demo on a virtual one: xvfb-run -a vertebra3d demo --output out"
        )


def _display() -> str:
    return os.environ.get("DISPLAY", "") or os.environ.get("WAYLAND_DISPLAY", "")


def _check_output(output: Path | None) -> None:
    """Refuse a place that cannot be written before the work is done."""
    if output is not None:
        from vertebra3d.files.atomic import check_target

        check_target(output)


def _deliver(text: str, output: Path | None) -> None:
    if output is None:
        _print(text)
    else:
        from vertebra3d.files.atomic import write_text

        write_text(output, text)


def _print(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has had enough: no error
        with contextlib.suppress(OSError, ValueError):  # and none at exit, when Python flushes once more
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its status.

    The process ends without Python's own clearing up: the kernel of the solids would complain on the terminal of each
    of its objects that is still remembered.

    Parameters
    ----------
    arguments : sequence of str, optional
        What follows the name of the program; by default that of the process.
    """
    status = run(arguments)
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status: 0, or 2 after one line on stderr (130 when interrupted)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError):
                stream.reconfigure(errors="replace" if stream is sys.stdout else "backslashreplace")
    try:
        status = app(args=None if arguments is None else list(arguments), prog_name="vertebra3d", standalone_mode=False)
    except Refused as refusal:
        return _refuse(str(refusal))
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _refuse(f"cannot write: {error.strerror or error}")
    except Exception as error:
        if not hasattr(error, "format_message"):  # only the parser's own errors have it
            raise
        return _refuse(f"{error.format_message().replace('Value error, ', '')} (vertebra3d --help)")
    return status if isinstance(status, int) else 0


def _refuse(message: str) -> int:
    _complain(message)
    return 2


def _complain(message: str) -> None:
    print("vertebra3d:", " ".join(message.split()), file=sys.stderr)  # noqa: T201
