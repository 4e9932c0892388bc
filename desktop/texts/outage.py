"""Why there is no connection and what one can do meanwhile, in words: the strip and the lock view say the same."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol.words import Language
from desktop.texts import formats

_CERTIFICATES = frozenset(
    {
        "certificate_expired",
        "certificate_not_yet_valid",
        "certificate_wrong_name",
        "certificate_not_trusted",
    }
)


def title(
    problem: str, expired_at: datetime | None, since: str, span: str, zone: ZoneInfo, language: Language
) -> str:
    """What has happened; `since` is the time of day and `span` how long ago that was."""
    match problem:
        case "database":
            said = QCoreApplication.translate("outage", "The server cannot save since {time} ({span})")
        case "refused":
            said = QCoreApplication.translate("outage", "The server does not answer since {time} ({span})")
        case "certificate_expired" if expired_at is not None:
            day = formats.day(expired_at.astimezone(zone).date(), language, year=True)
            said = QCoreApplication.translate(
                "outage", "The server's certificate expired on {day}, no connection since {time}"
            ).replace("{day}", day)
        case "certificate_expired":
            said = QCoreApplication.translate(
                "outage", "The server's certificate has expired, no connection since {time}"
            )
        case "certificate_not_yet_valid":
            said = QCoreApplication.translate(
                "outage", "The server's certificate is not valid yet, no connection since {time}"
            )
        case "certificate_wrong_name" | "certificate_not_trusted":
            said = QCoreApplication.translate(
                "outage", "The server's certificate is not trusted, no connection since {time}"
            )
        case _:
            said = QCoreApplication.translate("outage", "No connection since {time} ({span})")
    return said.replace("{time}", since).replace("{span}", span)


def works(problem: str) -> str:
    """What one can do meanwhile, and what becomes of it."""
    match problem:
        case "database":
            return QCoreApplication.translate(
                "outage",
                "You can write. Everything is saved on this computer and leaves when the server can save.",
            )
        case "certificate_not_yet_valid":
            return QCoreApplication.translate(
                "outage",
                "Check this computer's date and time. You can write; everything is saved on this computer.",
            )
        case one if one in _CERTIFICATES:
            return QCoreApplication.translate(
                "outage", "Tell your support. You can write; everything is saved on this computer."
            )
        case _:
            return QCoreApplication.translate(
                "outage",
                "You can write. Everything is saved on this computer and leaves when the connection returns.",
            )
