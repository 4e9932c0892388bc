"""The summary for a partner on A4."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QSaveFile
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_STYLE = """
body { color: #14181C; }
h1 { font-size: 18pt; font-weight: 600; margin: 0 0 12px 0; }
p { margin: 0 0 8px 0; }
td.name { color: #44505A; padding-right: 16px; }
"""


def write_summary(path: Path, title: str, facts: Sequence[tuple[str, str]], text: str, family: str) -> bool:
    """Write it as PDF; false when the file cannot be written."""
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setTitle(title)
    writer.setCreator("Luukku")
    margins, upright = QMarginsF(18, 18, 18, 18), QPageLayout.Orientation.Portrait
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), upright, margins, QPageLayout.Unit.Millimeter)
    )
    document = QTextDocument()
    document.setDefaultFont(QFont(family, 11))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(as_html(title, facts, text))
    document.print_(writer)
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    file.write(kept.data())
    return file.commit()


def as_html(title: str, facts: Sequence[tuple[str, str]], text: str) -> str:
    """Return it as rich text; every word of it is escaped."""
    rows = "".join(
        f'<tr><td class="name">{escape(name)}</td><td>{escape(value)}</td></tr>' for name, value in facts
    )
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<h1>{escape(title)}</h1><table>{rows}</table><p>&nbsp;</p>{paragraphs}"
