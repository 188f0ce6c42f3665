"""Write the table of figures in README.md: every procedure on the default bone of every lumbar level."""

from __future__ import annotations

from pathlib import Path

from vertebra3d import Case, evaluate
from vertebra3d.anatomy.levels import LUMBAR
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES

README = Path(__file__).resolve().parents[1] / "README.md"
START, END = "<!-- figures -->\n", "<!-- /figures -->"
HEAD = (
    "| level | procedure | bone removed | of the bone | canal gained | widened most | least facet | least pars |\n"
    "|---|---|---|---|---|---|---|---|\n"
)


def row(outcome: Outcome) -> str:
    """One line of the table."""
    case, bone, canal, left = outcome.case, outcome.bone, outcome.canal, outcome.preserved
    widened = canal.widened_most
    name = PROCEDURES[case.procedure].label + (f", {case.chosen_side}" if case.chosen_side else "")
    most = f"{widened.before_mm2:.0f} → {widened.after_mm2:.0f} mm²" if widened else "–"
    facet = min(facet.volume_percent for facet in left.facets.values())
    pars = min(pars.after for pars in left.pars_mm.values())
    return (
        f"| {case.level} | {name} | {bone.removed_mm3 / 1e3:.2f} cm³ | {bone.removed_percent:.1f} % "
        f"| {canal.gain_mm3 / 1e3:.2f} cm³ | {most} | {facet:.0f} % | {pars:.1f} mm |\n"
    )


def table() -> str:
    """The whole table, Markdown."""
    names = [name for name in PROCEDURES if name != "none"]
    return HEAD + "".join(row(evaluate(Case(level=level, procedure=name))) for level in LUMBAR for name in names)


def main() -> None:
    """Put the table between its marks."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    README.write_text(f"{before}{START}{table()}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
