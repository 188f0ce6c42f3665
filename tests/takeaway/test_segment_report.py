"""The report of a motion segment."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.files.test_segment_tables import with_roots
from vertebra3d import Case, evaluate
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import get
from vertebra3d.segment.pathology import pathology_named
from vertebra3d.takeaway.chart import sac_chart_of, svg
from vertebra3d.takeaway.content import report_of
from vertebra3d.takeaway.page import page_html
from vertebra3d.takeaway.parts import Report
from vertebra3d.takeaway.pdf import report_pdf
from vertebra3d.takeaway.report import Picture, report_html
from vertebra3d.takeaway.sources import STANDINGS


@pytest.fixture(scope="module")
def cut() -> Outcome:
    return evaluate(Case(level="L4-L5", pathology="central-stenosis", procedure="ulbd", side="left"))


@pytest.fixture(scope="module")
def report(cut: Outcome, today) -> Report:
    return report_of(cut, [cut], today)


def test_it_tells_the_pathology_in_words_and_that_the_sac_is_a_model(cut: Outcome, report: Report) -> None:
    page = report_html(cut, report, [])
    assert report.title == f"L4–L5 · {get('ulbd').label}, left · Central stenosis"
    assert pathology_named("central-stenosis").words in page
    assert "a model, not a measurement" in page.lower()
    assert "Bands: below 75 mm² severe, to 100 mm² moderate, above normal" in page
    assert page.count("<svg") == 2
    for table in report.beside:
        assert table.title in page
        assert all(len(row) == len(table.headings) == len(table.right) for row in table.rows)
    assert page_html(cut, report).count("<svg") == 2


def test_figures_are_those_of_the_outcome(cut: Outcome, report: Report) -> None:
    sac = cut.segment.sac
    assert report.headlines[0].figure == f"{sac.tightest_before_mm2:.0f} → {sac.tightest_after_mm2:.0f} mm²"
    assert [report.dimensions.title, report.lower_dimensions.title] == ["Dimensions of L4", "Dimensions of L5"]
    conditions = {row[0]: row for row in report.beside[0].rows}
    assert conditions["Ligamentum flavum, left"] == ("Ligamentum flavum, left", "6 mm", "3.1 mm", "severe")
    assert all(row[1] in STANDINGS.values() for row in report.sources.rows)


def test_the_chart_of_the_sac_has_its_bands_in_place(cut: Outcome) -> None:
    chart = sac_chart_of(cut.segment.sac)
    assert chart is not None and [words for _, words in chart.bands] == ["severe below 75", "moderate below 100"]
    severe, moderate = (y for y, _ in chart.bands)
    assert chart.bottom > severe > moderate > chart.top
    place = max(y for _, y in chart.before)  # y goes downwards: the tightest
    tightest = (chart.bottom - place) / (chart.bottom - severe) * 75
    assert tightest == pytest.approx(cut.segment.sac.tightest_before_mm2, rel=1e-6)
    assert svg(chart, "a name").count("stroke-dasharray") == 2


def test_roots_have_their_tables(cut: Outcome, today) -> None:
    report = report_of(with_roots(cut), [with_roots(cut)], today)
    roots = next(table for table in report.beside if table.title == "Nerve roots")
    assert roots.rows[0] == ("L4: exiting root, left", "−0.6 mm → 1.4 mm", "pinched → free", "disc → lamina of L4")
    assert report.headlines[1].figure == "4 → 0"


def test_it_is_a_pdf_too(cut: Outcome, report: Report) -> None:
    data = report_pdf(cut, report, [Picture("posterior", "From behind", Image.new("RGB", (8, 8)))])
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
