"""The report: what it says, that it is one file, and that nothing is left half-written."""

from __future__ import annotations

import errno
import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from vertebra3d.errors import Refused
from vertebra3d.explain import cards_for, is_safe
from vertebra3d.files import NOTICE
from vertebra3d.files.tables import volume
from vertebra3d.outcome import Outcome
from vertebra3d.procedures import PROCEDURES, get
from vertebra3d.takeaway.chart import chart_of, svg
from vertebra3d.takeaway.content import every_procedure, report_of
from vertebra3d.takeaway.report import FORMATS, PICTURES, save_report

VOID = {"meta", "link", "img", "br", "input"}


class Balance(HTMLParser):
    """Fails where a tag is closed that is not open; `open` is what was left open, `addresses` what is referred to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.addresses: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        self.addresses += [str(value) for name, value in attributes if name in ("src", "href", "action", "data")]

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        return None

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page(left: Outcome, tmp_path_factory: pytest.TempPathFactory, today) -> str:
    path = tmp_path_factory.mktemp("report") / "report.html"
    save_report(left, path, today=today)
    return path.read_text(encoding="utf-8")


def test_the_page_is_whole_and_refers_to_nothing_outside(page: str) -> None:
    reader = Balance()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    outside = [address for address in reader.addresses if not address.startswith("data:")]
    assert outside and all(is_safe(address) for address in outside)  # DOIs, which somebody may follow
    assert len([a for a in reader.addresses if a.startswith("data:image/jpeg")]) == len(PICTURES)
    assert reader.headings.count("h1") == 1
    assert "<script" not in page
    assert len(page) < 3_000_000


def test_the_page_says_what_the_outcome_says(page: str, left: Outcome) -> None:
    assert NOTICE.capitalize() in page
    assert volume(left.bone.removed_mm3) in page
    assert volume(left.canal.gain_mm3) in page
    assert "upper bound" in page
    assert "2026-01-02" in page
    for warning in left.warnings:
        assert warning.source.split(" (")[0] in page
    for name in PROCEDURES:
        assert (get(name).label if name != "none" else "Intact") in page


def test_what_is_published_is_told_with_its_source(page: str, left: Outcome) -> None:
    text = re.sub(r"<[^>]+>", "", page)
    for card in cards_for(left.case.procedure):
        assert all(escape(line) in text for line in card.said.splitlines())
        assert escape(card.told) in text


def test_the_pdf_leads_to_dois_only(left: Outcome, tmp_path: Path, today) -> None:
    save_report(left, tmp_path / "a.pdf", today=today)
    targets = re.findall(rb"/URI \(([^)]*)\)", (tmp_path / "a.pdf").read_bytes())
    assert targets
    assert all(is_safe(target.decode()) for target in targets)


def test_settings_tell_what_was_set_from_what_is_a_default(left: Outcome, today) -> None:
    report = report_of(left, every_procedure(left), today)
    rows = {row[0]: row[1:] for row in report.settings.rows}
    assert rows["Side"] == ("left", "default")
    assert rows["Burr diameter"] == ("4.0 mm", "set; default 3.0 mm")
    assert report.dimensions is not None
    strong = [report.dimensions.rows[i] for i in sorted(report.dimensions.strong)]
    assert [row[0] for row in strong] == ["Canal width"]
    assert strong[0][1] == "24.0 mm"


def test_every_source_has_a_standing(left: Outcome, intact: Outcome, today) -> None:
    cut, whole = (report_of(one, [one], today).sources.rows for one in (left, intact))
    assert len(cut) > len(whole) > 0
    assert all(all(cells) for cells in cut)
    assert not any("{" in cell for row in cut for cell in row)


def test_regions_add_up_in_the_table(left: Outcome, today) -> None:
    table = report_of(left, [left], today).bone
    assert table.rows[-1][2] == volume(left.bone.removed_mm3)
    assert len(table.rows) == len(left.bone.regions) + 1
    assert table.strong == {len(left.bone.regions)}


def test_an_intact_bone_has_a_report_too(intact: Outcome, tmp_path: Path, today) -> None:
    for kind in FORMATS:
        save_report(intact, tmp_path / f"a.{kind}", today=today)
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Nothing is removed." in page
    assert "No settings" in page


def test_the_chart_has_what_was_gained(left: Outcome, intact: Outcome) -> None:
    chart = chart_of(left.canal)
    assert chart is not None and chart.gained
    assert all(chart.left - 1e-6 <= x <= chart.right + 1e-6 for x, _ in chart.before + chart.after)
    assert all(chart.top - 1e-6 <= y <= chart.bottom + 1e-6 for _, y in chart.before + chart.after)
    whole = chart_of(intact.canal)
    assert whole is not None and whole.gained == ()
    assert svg(chart, "a name").count("<polygon") == 1 + len(chart.gained)


def test_the_pdf_is_one_and_always_the_same(left: Outcome, tmp_path: Path, today) -> None:
    for name in ("a.pdf", "b.PDF"):
        save_report(left, tmp_path / name, today=today)
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert data == (tmp_path / "b.PDF").read_bytes()
    assert 30_000 < len(data) < 2_000_000
    assert b"/Title" in data


def test_a_bone_with_a_strange_name_is_escaped(left: Outcome, tmp_path: Path, today) -> None:
    object.__setattr__(left.intact, "source", "<script>骨&.ply")
    try:
        for kind in FORMATS:
            save_report(left, tmp_path / f"a.{kind}", today=today)
    finally:
        object.__setattr__(left.intact, "source", "generated")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;骨&amp;.ply" in page
    assert "<script" not in page


@pytest.mark.parametrize("kind", FORMATS)
def test_a_full_disk_leaves_the_old_file(left: Outcome, tmp_path: Path, monkeypatch, kind: str) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Refused, match="no space left"):
        save_report(left, path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_other_suffixes_and_folders_are_refused_before_any_work(left: Outcome, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("vertebra3d.takeaway.report.every_procedure", lambda _: pytest.fail("worked"))
    with pytest.raises(Refused, match="allowed: html, pdf"):
        save_report(left, tmp_path / "a.docx")
    with pytest.raises(Refused, match="there is no folder"):
        save_report(left, tmp_path / "none" / "a.pdf")
    monkeypatch.setattr("vertebra3d.files.atomic.os.access", lambda *_: False)
    with pytest.raises(Refused, match="no permission"):
        save_report(left, tmp_path / "a.html")


def test_what_the_caller_raises_breaks_it_off(left: Outcome, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def stop(done: int, steps: int) -> None:
        if done == 2:
            raise Enough

    with pytest.raises(Enough):
        save_report(left, tmp_path / "a.html", progress=stop)
    assert list(tmp_path.iterdir()) == []
