"""How the timeline tells of a signed record: what the assessment came to, in a card that opens the whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.record_entries import RecordSigned
from desktop.texts.record_words import coded
from desktop.views.told import Shape, Told


def told_of_record(body: RecordSigned, who: str) -> Told:
    """`who` is its author by name. A correction says which version it is and why it was made."""
    content = body.content
    title = QCoreApplication.translate("timeline", "Record")
    outcome = [one.name for one in (content.result, content.urgency) if one is not None]
    if outcome:
        title = f"{title}: {', '.join(outcome)}"
    version = QCoreApplication.translate("timeline", "version {n}").format(n=body.version)
    detail = f"{who}, {version}" if body.version > 1 else who
    causes = ", ".join(coded(one) for one in (*content.reasons, *content.needs))
    why = QCoreApplication.translate("timeline", "Corrected: {reason}").format(reason=body.reason)
    told = [causes, content.advice or content.situation, why if body.reason else ""]
    link = QCoreApplication.translate("timeline", "Open the record")
    return Told(Shape.CARD, title, detail, "\n".join(one for one in told if one), "note-pencil", link=link)
