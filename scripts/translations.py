"""Translations of the window: finds every message, brings the .ts files up to date, compiles them.

    translations.py           update translations/*.ts and templates.txt, then compile each .ts into a .qm
    translations.py --check   only say whether they are current; status 1 where not
    translations.py de        besides, begin vertebra3d_de.ts where there is none

A message that is no longer in the source is dropped. A new one stands as unfinished until it is translated; until then
it is shown in English. Compiling needs Qt's lrelease (Debian: qt6-l10n-tools); QM=PATH names another one.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
APP, LIBRARY = ROOT / "app" / "vertebra3d_app", ROOT / "src" / "vertebra3d"
FOLDER = APP / "translations"
TEMPLATES = FOLDER / "templates.txt"
WINDOW, PACKAGE = "window", "package"
_MARKERS = {"tr", "mark", "say"}
_TOLD = ("Refused", "Warning_", "note")
_ENGLISH_ONLY = {"demo.py"}  # of the command line
_CARRYING = (  # how the figures of one source are carried to another vertebra
    "{0}, times the {1} ratio of {2}",
    "{0} (ratio of the upper end-plate)",
    "{0}, as no L1 figure was found",
    "{0}, in proportion to the {1} of {2}",
    "{0}, in proportion to the {1}",
    "L1 of {0}",
    "L2 of {0}",
    "the mean shape of 87 adults ({0}), measured on its mesh",
    "one man ({0}), half of it, as he is only one",
    "Panjabi 1991, Spine 16:888, and 1992, Spine 17:299",
    "body height posterior",
    "endplate width upper",
)
_REFUSING = ("case.py", "case_checks.py", "evaluation_on_segment.py", "quantity.py", "strokes.py")  # and whole folders:
_REFUSING_IN = ("anatomy", "files", "measure", "patient", "procedures", "segment", "takeaway", "scene")


# ---- what there is to translate --------------------------------------------------------------------------------------
def messages() -> dict[str, list[str]]:
    """Every message, by its context, in the order in which they are found."""
    own = list(dict.fromkeys(_window()))
    said = [text for text in dict.fromkeys(_package()) if text and text not in own]
    return {WINDOW: own, PACKAGE: said}


def templates() -> list[str]:
    """Those messages of the library that it fills itself."""
    return [text for text in messages()[PACKAGE] if re.search(r"\{\d+\}", text)]


def _window() -> Iterator[str]:
    for path in sorted(APP.rglob("*.py")):
        if path.name not in _ENGLISH_ONLY and "gallery" not in path.parts:
            yield from marked(path.read_text(encoding="utf-8"))


def marked(source: str) -> Iterator[str]:
    """Literals within `tr`, `mark` and `say`, and texts, menus and tips of the list of actions."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in _MARKERS and node.args:
            texts, senses = (list(_literals(node.args[at : at + 1])) for at in range(2))
            yield from [f"{text} ({senses[0]})" for text in texts] if senses else texts
        elif node.func.id == "Spec":
            yield from _literals([*node.args[1:2], *node.args[5:6]])
            yield from _literals([word.value for word in node.keywords if word.arg == "tip"])
            for menu in _literals(node.args[2:3]):
                yield from menu.split("/")
    for name in ("_REMOVED", "_LANGUAGE", "menu"):
        for path in re.findall(rf'^ *{name} = "([^"]+)"', source, re.MULTILINE):
            yield from path.split("/")
    yield from re.findall(r'f"\{menu\}/([^"]+)"', source)


def _literals(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from _literals([node.body, node.orelse])


def _package() -> Iterator[str]:
    yield from _declared()
    yield from _explained()
    for path in sorted(LIBRARY.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        yield from marked(source)
        place = path.relative_to(LIBRARY).parts
        if place[0] in (*_REFUSING, *_REFUSING_IN):
            yield from _refused(ast.parse(source))


def _declared() -> Iterator[str]:
    """Names and meanings of what a person may set and sees, and of what is measured."""
    from vertebra3d.anatomy.contradictions import BECAUSE
    from vertebra3d.anatomy.levels import REGIONS as PARTS
    from vertebra3d.anatomy.parameters import PARAMETERS
    from vertebra3d.anatomy.populations import POPULATIONS, people_of
    from vertebra3d.anatomy.regions import REGIONS
    from vertebra3d.anatomy.variants import VARIANTS
    from vertebra3d.measure.clearance import SOURCE as NO_SAFE_DISTANCE
    from vertebra3d.measure.limits import BASIS, STANDING, all_limits
    from vertebra3d.procedures import SEGMENT_PROCEDURES
    from vertebra3d.scene.legend import KINDS, REGION_COLOURS, SOFT, _in_full
    from vertebra3d.scene.removal import WAYS
    from vertebra3d.scene.slices import PLANES
    from vertebra3d.scene.views import VIEWS
    from vertebra3d.segment.outcome import STRAIGHTER
    from vertebra3d.segment.pathology import gradings, pathologies
    from vertebra3d.segment.sac import BANDS_SOURCE
    from vertebra3d.strokes import DIAMETER
    from vertebra3d.takeaway.animation import SECONDS

    procedures = SEGMENT_PROCEDURES.values()
    settings = [q for one in procedures for between in (False, True) for q in one.settings_on(between)]
    for quantity in (*PARAMETERS.values(), *settings, *_conditions(), DIAMETER, SECONDS):
        label = quantity.label.removesuffix(", left").removesuffix(", right")
        yield from (label, quantity.meaning, quantity.group)
    yield from _sources([*settings, *_conditions()])
    yield from ("{0}, left", "{0}, right", "read", "secondary", "recalled", "measured", "derived", "convention")
    yield from ("derived ({0})",)
    for procedure in procedures:
        yield from (procedure.label, procedure.summary)
    for preset in pathologies().values():
        yield from (preset.label, preset.words)
    yield from (grading.source for grading in gradings().values())
    yield from (BANDS_SOURCE, STRAIGHTER)
    for one in VARIANTS.values():
        yield from (one.label, one.meaning)
    yield from POPULATIONS.values()
    yield from map(people_of, POPULATIONS)
    yield from ("{0}; {1} by Panjabi {2}", "{0}; {1} is carried on from L1 by the ratios of {2}")
    yield from BECAUSE
    yield from ("{0} contradicts {1}: {2}; with it {3}", "{0} is not possible: {1}; {2}")
    yield from ("{0} can be {1} at most", "{0} can be {1} at least", "allowed is {0} to {1}", "allowed are {0}")
    yield from PARTS
    sided = {name.removesuffix("_left").removesuffix("_right") for name in REGIONS}
    for kind in sorted(sided | set(REGION_COLOURS)):
        yield kind.replace("_", " ").capitalize()
        yield _in_full(kind) if kind in REGION_COLOURS else ""
    for place in KINDS.values():
        yield from (place.term, place.plain, f"{place.term} (removed)")
        for where in ("left", "right", "upper", "lower"):
            yield from (f"{place.term}, {where}", f"{place.term}, {where} (removed)")
        yield from (f"{place.term}, {{0}}, {{1}} mm", f"{place.term}, {{0}}, {{1}} of {{2}} mm")
    yield from ("Bone removed", "Cut surface", "Bone in section", "Canal before", "Canal space gained")
    yield from (words for _, words in SOFT)
    yield from WAYS.values()
    yield from (view.label for view in VIEWS.values())
    for plane in PLANES.values():
        yield from (plane.label, plane.seen)
    yield from ("superior left", "superior right", "inferior left", "inferior right", "superior", "inferior")
    for limit in all_limits():
        yield limit.template
    yield "{0}. A lumbar figure: no thoracic one was found"
    yield from (f"{{0}} ({standing}; {basis})" for standing in STANDING.values() for basis in BASIS.values())
    yield from ("{0}; about lumbar vertebrae", NO_SAFE_DISTANCE)
    for side in ("left", "right"):
        yield from (f"{side} side", f"{side} pars", f"{side} lamina")
        yield from (f"{side} {kind} articular process" for kind in ("superior", "inferior"))
    yield from (f"{kind} articular processes" for kind in ("superior", "inferior"))


def _conditions() -> list[Any]:
    """The conditions of every motion segment."""
    from vertebra3d.segment.conditions import conditions_at
    from vertebra3d.segment.figures import segment_levels

    return [quantity for level in segment_levels() for quantity in conditions_at(level).values()]


def _sources(settings: Sequence[Any]) -> Iterator[str]:
    """Sources that are told in words, and the words by which figures of one are carried to another; names stay."""
    from vertebra3d.anatomy.levels import LEVELS
    from vertebra3d.anatomy.parameters import parameters_at
    from vertebra3d.measure.limits import all_limits
    from vertebra3d.strokes import DIAMETER
    from vertebra3d.takeaway.animation import SECONDS

    yield from _CARRYING
    carried = re.compile(", times the |, in proportion to |^L2 of |, as no ")
    for quantity in (*settings, DIAMETER, SECONDS):
        yield quantity.source
    found = [quantity for level in LEVELS for quantity in parameters_at(level).values()]
    for told in [one.source for one in (*found, *all_limits())]:
        if (told[:1].islower() or re.search(r"\b(of|between)\b", told)) and not carried.search(told):
            yield told


def _explained() -> Iterator[str]:
    """Texts of the pages of procedures, of the glossary and of what is published; names of studies stay."""
    from vertebra3d.explain.data import STANDINGS, source_line

    yield from (*STANDINGS.values(), source_line("pages"), source_line("glossary"))
    yield "The intact vertebra"

    def table(name: str) -> dict[str, Any]:
        return tomllib.loads(files("vertebra3d.explain").joinpath(f"{name}.toml").read_text(encoding="utf-8"))

    for page in table("pages")["page"]:
        yield page["lead"]
        for part in (*page["plain"], *page["technical"]):
            yield from (part["heading"], *part.get("text", ()), *part.get("points", ()))
    for term in table("glossary")["term"]:
        yield from (term["name"], *term.get("also", ()), term["text"])
    evidence = table("evidence")
    yield evidence["disclaimer"]
    for topic in evidence["topic"]:
        yield from (topic["name"], topic["note"], topic.get("here", ""))
    for card in evidence["card"]:
        yield from (card["said"], card.get("of", ""), card.get("setup", ""))
    yield from (gap["said"] for gap in evidence.get("gap", ()))


def _refused(tree: ast.Module) -> Iterator[str]:
    """What is refused: literals, and filled sentences as templates with numbered places."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("Refused", "Warning_", "note")
        ):
            what = [word.value for word in node.keywords if word.arg in ("what", "source")]
            for told in (*node.args[:1], *what):
                yield from _template(told)


def _template(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        text, count = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value)
            else:
                text += f"{{{count}}}"
                count += 1
        if len(re.sub(r"\{\d+\}|\W", "", text)) > 6:  # else it would match anything
            yield text
    elif isinstance(node, ast.IfExp):
        yield from _template(node.body)
        yield from _template(node.orelse)


# ---- files -----------------------------------------------------------------------------------------------------------
def read(path: Path) -> dict[tuple[str, str], str]:
    """What a .ts file says, by context and message; empty where it is not translated."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            done = said is not None and said.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (said.text or "") if done and said is not None else ""
    return found


def write(path: Path, code: str, held: dict[tuple[str, str], str]) -> None:
    """Write a .ts file with every message of the source, translated where it was."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    for name, texts in messages().items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in texts:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            said = held.get((name, text), "") or next(
                (held[c, text] for c in (WINDOW, PACKAGE) if held.get((c, text))), ""
            )
            translation = ET.SubElement(message, "translation")
            if said:
                translation.text = said
            else:
                translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def stale(path: Path) -> list[str]:
    """What a .ts file lacks, or has too much."""
    wanted = {(name, text) for name, texts in messages().items() for text in texts}
    there = set(read(path))
    return [f"not in {path.name}: {text}" for _, text in sorted(wanted - there)] + [
        f"only in {path.name}: {text}" for _, text in sorted(there - wanted)
    ]


def release(path: Path) -> None:
    """Compile a .ts file."""
    tool = os.environ.get("QM") or shutil.which("lrelease") or "/usr/lib/qt6/bin/lrelease"
    if not Path(tool).exists():
        raise SystemExit("lrelease is missing: apt-get install qt6-l10n-tools, or name one with QM=PATH")
    subprocess.run([tool, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def main(arguments: list[str]) -> int:
    paths = sorted(FOLDER.glob("vertebra3d_*.ts"))
    text = "".join(f"{line}\n" for line in templates())
    if "--check" in arguments:
        old = [line for path in paths for line in stale(path)]
        if not TEMPLATES.is_file() or TEMPLATES.read_text(encoding="utf-8") != text:
            old.append("templates.txt is not current")
        print("\n".join(old) or "current")
        return 1 if old else 0
    FOLDER.mkdir(exist_ok=True)
    TEMPLATES.write_text(text, encoding="utf-8")
    for path in dict.fromkeys([*paths, *(FOLDER / f"vertebra3d_{code}.ts" for code in arguments)]):
        code = path.stem.removeprefix("vertebra3d_")
        write(path, code, read(path) if path.exists() else {})
        release(path)
        held = read(path)
        print(f"{path.name}: {sum(map(bool, held.values()))} of {len(held)} messages translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
