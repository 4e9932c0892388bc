"""The client's extract on A4: a heading, facts, the table with its head on every page, and numbered pages."""

from __future__ import annotations

from collections.abc import Callable
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

from desktop.texts.extract_text import ExtractWords

_DPI = 300
_MARGIN_MM = 18.0
_FOOT_MM = 10.0
_MM_AN_INCH = 25.4
_STYLE = """
body { color: #14181C; font-size: 10pt; }
h1 { font-size: 18pt; font-weight: 600; margin: 0 0 10px 0; }
h2 { font-size: 12pt; font-weight: 600; margin: 22px 0 6px 0; }
p { margin: 0 0 6px 0; }
ul { margin: 0; -qt-list-indent: 0; }
li { margin: 0 0 4px 12px; }
th { font-weight: 600; color: #44505A; text-align: left; border-bottom: 1px solid #44505A; }
td { vertical-align: top; }
td.row { border-bottom: 1px solid #C8D0D6; }
td.name { color: #44505A; padding-right: 16px; }
"""


def write_pdf(words: ExtractWords, path: Path, family: str) -> bool:
    """Write the extract; false when the file cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setTitle(words.title)
    writer.setCreator("Luukku")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page, upright, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter()
    if not painter.begin(writer):
        return False
    room = writer.pageLayout().paintRectPixels(_DPI).size()
    draw_pages(words, painter, QSizeF(room), family, writer.newPage)
    return painter.end()


def draw_pages(
    words: ExtractWords, painter: QPainter, room: QSizeF, family: str, next_page: Callable[[], object]
) -> int:
    """Draw every page into a room in the device's own dots, and return how many there were."""
    device = painter.device()
    foot = _FOOT_MM / _MM_AN_INCH * device.logicalDpiX()
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(QFont(family, 10))
    document.setDefaultStyleSheet(_STYLE)
    document.setDocumentMargin(0)
    document.setHtml(as_html(words))
    page = QSizeF(room.width(), room.height() - foot)
    document.setPageSize(page)
    pages = document.pageCount()
    for number in range(pages):
        if number:
            next_page()
        painter.save()
        painter.translate(0, -number * page.height())
        whole = QRectF(0, number * page.height(), page.width(), page.height())
        painter.setClipRect(whole)
        document.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())
        painter.restore()
        painter.setFont(QFont(family, 9))
        painter.setPen(QColor("#44505A"))
        line = QRectF(0, page.height(), page.width(), foot)
        said = words.page_of.format(page=number + 1, pages=pages)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), said)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), words.title)
    return pages


def as_html(words: ExtractWords) -> str:
    """Return the extract as the rich text that is laid out; every word of it is escaped."""
    facts = "".join(
        f'<tr><td class="name">{_said(name)}</td><td>{_said(value)}</td></tr>' for name, value in words.facts
    )
    parts = [
        f"<h1>{_said(words.title)}</h1>",
        f'<table cellspacing="0" cellpadding="2">{facts}</table>',
        "<p>&nbsp;</p>",
    ]
    if words.rows:
        parts.append(_table(words))
    else:
        parts.append(f"<p>{_said(words.nothing)}</p>")
    parts.append(f"<h2>{_said(words.meaning)}</h2>")
    parts.append("<ul>" + "".join(f"<li>{_said(one)}</li>" for one in words.meanings) + "</ul>")
    parts.append(f"<h2>{_said(words.more)}</h2><p>{_said(words.ask)}</p><p>{_said(words.law)}</p>")
    return f"<body>{''.join(parts)}</body>"


def _table(words: ExtractWords) -> str:
    widths = (18, 28, 30, 24)
    heads = "".join(
        f'<th width="{width}%">{_said(head)}</th>' for head, width in zip(words.heads, widths, strict=True)
    )
    rows = "".join(
        "<tr>" + "".join(f'<td class="row">{_said(cell)}</td>' for cell in row) + "</tr>"
        for row in words.rows
    )
    table = f"<thead><tr>{heads}</tr></thead>{rows}"
    return f'<table width="100%" cellspacing="0" cellpadding="5" style="border-collapse: collapse">{table}</table>'


def _said(text: str) -> str:
    return escape(text).replace("\n", "<br>")
