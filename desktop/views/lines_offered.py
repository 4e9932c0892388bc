"""The lines and their matters as choices of a form."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from backend.protocol.ids import LineId
from desktop.views.line_names import LineNames


def lines_offered(lines: LineNames) -> list[tuple[str, str]]:
    """Every line of the county (value, words)."""
    return [(info.line, lines.name(info.line)) for info in lines.all()]


def matters_offered(lines: LineNames, chosen: Sequence[str]) -> list[tuple[str, str]]:
    """The matters of these lines, or of all where none is chosen; one that several lines have stands once."""
    found: dict[str, str] = {}
    for info in lines.all():
        if not chosen or info.line in chosen:
            for matter in info.matters:
                found.setdefault(matter.code, lines.choice(matter))
    return list(found.items())


def own_lines_offered(lines: LineNames, mine: Collection[LineId]) -> list[tuple[str, str]]:
    """The lines that one keeps oneself."""
    return [(line, name) for line, name in lines_offered(lines) if line in mine]


def matters_said(lines: LineNames, codes: Iterable[str]) -> str:
    """These matters in words."""
    known = dict(matters_offered(lines, ()))
    return ", ".join(known.get(code, code) for code in codes)
