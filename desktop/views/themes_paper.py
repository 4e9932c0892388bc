"""The themes of feedback on A4, lying: a heading, facts, a table under each heading, numbered pages."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop.texts.themes_file import Part, ThemesFile

_DPI = 300
_MARGIN_MM = 16.0
_FOOT = 120
_STYLE = """
body { color: #14181C; font-size: 9pt; }
h1 { font-size: 18pt; font-weight: 600; margin: 0 0 10px 0; }
h2 { font-size: 12pt; font-weight: 600; margin: 20px 0 6px 0; }
th { font-weight: 600; color: #44505A; text-align: left; border-bottom: 1px solid #44505A; }
td { vertical-align: top; border-bottom: 1px solid #C8D0D6; }
td.name { color: #44505A; padding-right: 16px; border: 0; }
td.fact { border: 0; }
"""


def write_pdf(file: ThemesFile, path: Path, family: str) -> bool:
    """Write it; false when the file cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setTitle(file.title)
    writer.setCreator("Luukku")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    lying = QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(page, lying, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    room = QSizeF(writer.pageLayout().paintRectPixels(_DPI).size())
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(QFont(family, 9))
    document.setDefaultStyleSheet(_STYLE)
    document.setDocumentMargin(0)
    document.setHtml(as_html(file))
    sheet = QSizeF(room.width(), room.height() - _FOOT)
    document.setPageSize(sheet)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * sheet.height())
        painter.setClipRect(QRectF(0, number * sheet.height(), sheet.width(), sheet.height()))
        document.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())
        painter.restore()
        painter.setFont(QFont(family, 8))
        painter.setPen(QColor("#44505A"))
        foot = QRectF(0, sheet.height(), sheet.width(), _FOOT)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | bottom), f"{number + 1} / {pages}")
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft | bottom), file.title)
    return painter.end()


def as_html(file: ThemesFile) -> str:
    """Return the rich text that is laid out; every word of it is escaped."""
    facts = "".join(
        f'<tr><td class="name">{_said(name)}</td><td class="fact">{_said(value)}</td></tr>'
        for name, value in file.facts
    )
    parts = "".join(f"<h2>{_said(part.title)}</h2>{_table(part)}" for part in file.parts)
    return f'<body><h1>{_said(file.title)}</h1><table cellpadding="2">{facts}</table>{parts}</body>'


def _table(part: Part) -> str:
    heads = "".join(f"<th>{_said(head)}</th>" for head in part.heads)
    rows = "".join("<tr>" + "".join(f"<td>{_said(cell)}</td>" for cell in row) + "</tr>" for row in part.rows)
    return (
        f'<table width="100%" cellspacing="0" cellpadding="4"><thead><tr>{heads}</tr></thead>{rows}</table>'
    )


def _said(text: str) -> str:
    return escape(text).replace("\n", "<br>")
