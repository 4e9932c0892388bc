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
