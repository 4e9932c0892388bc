"""The words of shared phrases and playbooks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.words import Language


def missing(language: Language) -> str:
    """That there is no text in this language."""
    return {
        Language.FINNISH: QCoreApplication.translate("guidance", "not in Finnish"),
        Language.SWEDISH: QCoreApplication.translate("guidance", "not in Swedish"),
        Language.ENGLISH: QCoreApplication.translate("guidance", "not in English"),
    }[language]


def field(name: str) -> str:
    """What a field of a shared phrase or a playbook is called."""
    return {
        "title": QCoreApplication.translate("guidance", "Name"),
        "text": QCoreApplication.translate("guidance", "Text"),
        "keyword": QCoreApplication.translate("guidance", "Keyword"),
        "line": QCoreApplication.translate("guidance", "Service line"),
        "when": QCoreApplication.translate("guidance", "In which situation"),
        "matters": QCoreApplication.translate("guidance", "Matters"),
        "words": QCoreApplication.translate("guidance", "Words to find it by"),
        "life_at_risk": QCoreApplication.translate("guidance", "Is a life at risk"),
        "steps": QCoreApplication.translate("guidance", "Steps"),
        "owner": QCoreApplication.translate("guidance", "Who answers for it"),
        "review_by": QCoreApplication.translate("guidance", "To be reviewed by"),
    }[name]
