"""What a procedure is, in words: a page for each, a glossary, and what is published of it. Data with small loaders."""

from __future__ import annotations

from vertebra3d.explain.evidence import CARD_STANDINGS, Card, Topic, cards_for, disclaimer, gap_for, topics_for
from vertebra3d.explain.glossary import GLOSSARY_SOURCE, Term, find_terms, glossary, term
from vertebra3d.explain.links import is_safe, with_links
from vertebra3d.explain.pages import Part, ProcedurePage, page_of, pages
from vertebra3d.explain.spans import PROCEDURE, Span, plain, spans

__all__ = [
    "CARD_STANDINGS",
    "GLOSSARY_SOURCE",
    "PROCEDURE",
    "Card",
    "Part",
    "ProcedurePage",
    "Span",
    "Term",
    "Topic",
    "cards_for",
    "disclaimer",
    "find_terms",
    "gap_for",
    "glossary",
    "is_safe",
    "page_of",
    "pages",
    "plain",
    "spans",
    "term",
    "topics_for",
    "with_links",
]
