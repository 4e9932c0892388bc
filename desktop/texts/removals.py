"""What the nightly retention runs removed or kept, class by class, in words; a class without words is left out."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backend.protocol.words import Language
from desktop.texts import formats

_REMOVED = {
    "words": str(QT_TRANSLATE_NOOP("removals", "Texts of cases: {count}")),
    "identity": str(QT_TRANSLATE_NOOP("removals", "Names and codes of cases: {count}")),
    "cases": str(QT_TRANSLATE_NOOP("removals", "Whole cases: {count}")),
    "lines": str(QT_TRANSLATE_NOOP("removals", "Lines of timelines: {count}")),
    "feedback": str(QT_TRANSLATE_NOOP("removals", "Feedback cut loose from its giver: {count}")),
    "feedback_words": str(QT_TRANSLATE_NOOP("removals", "Old words of feedback: {count}")),
    "answers": str(QT_TRANSLATE_NOOP("removals", "Stored answers of the service: {count}")),
    "clients": str(QT_TRANSLATE_NOOP("removals", "Client records: {count}")),
    "log_rows": str(QT_TRANSLATE_NOOP("removals", "Lines of the use log: {count}")),
}
_KEPT = {
    "held": str(QT_TRANSLATE_NOOP("removals", "cases on legal hold: {count}")),
    "open_tasks": str(QT_TRANSLATE_NOOP("removals", "cases with an open task: {count}")),
}


def removed(counts: Mapping[str, int], language: Language) -> str:
    """What was removed; empty when nothing was."""
    return _told(_REMOVED, counts, language)


def kept(counts: Mapping[str, int], language: Language) -> str:
    """What was due and kept all the same; empty when nothing was."""
    return _told(_KEPT, counts, language)


def _told(words: Mapping[str, str], counts: Mapping[str, int], language: Language) -> str:
    return " · ".join(
        QCoreApplication.translate("removals", source).format(count=formats.number(counts[name], language))
        for name, source in words.items()
        if counts.get(name)
    )
