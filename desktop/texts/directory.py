"""The words of the service directory: whose a service is, and what its fields are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.directory import ServiceKind


def kind(of: ServiceKind) -> str:
    """Whose service it is."""
    return {
        ServiceKind.OWN_LINE: QCoreApplication.translate("directory", "Own service line"),
        ServiceKind.OWN_UNIT: QCoreApplication.translate("directory", "Other own unit"),
        ServiceKind.EMERGENCY: QCoreApplication.translate("directory", "Emergency"),
        ServiceKind.KELA: QCoreApplication.translate("directory", "Kela"),
        ServiceKind.EMPLOYMENT: QCoreApplication.translate("directory", "Employment services"),
        ServiceKind.ORGANISATION: QCoreApplication.translate("directory", "Organisation"),
        ServiceKind.PARISH: QCoreApplication.translate("directory", "Parish"),
        ServiceKind.AUTHORITY: QCoreApplication.translate("directory", "Other authority"),
    }[of]


ICONS = {
    ServiceKind.OWN_LINE: "tray",
    ServiceKind.OWN_UNIT: "users-three",
    ServiceKind.EMERGENCY: "warning-circle",
    ServiceKind.KELA: "identification-card",
    ServiceKind.EMPLOYMENT: "identification-card",
    ServiceKind.ORGANISATION: "users",
    ServiceKind.PARISH: "users",
    ServiceKind.AUTHORITY: "shield-check",
}
"""The icon of each kind."""


def field(name: str) -> str:
    """What a field of a service is called."""
    return {
        "names": QCoreApplication.translate("directory", "Name"),
        "does": QCoreApplication.translate("directory", "What it does"),
        "for_whom": QCoreApplication.translate("directory", "For whom"),
        "hours": QCoreApplication.translate("directory", "Open"),
        "area": QCoreApplication.translate("directory", "Responsibility area"),
        "phone": QCoreApplication.translate("directory", "Telephone for clients"),
        "page": QCoreApplication.translate("directory", "Web page"),
        "email": QCoreApplication.translate("directory", "Email"),
        "professional_phone": QCoreApplication.translate("directory", "Telephone for professionals"),
        "reach": QCoreApplication.translate("directory", "How a professional reaches them"),
        "kind": QCoreApplication.translate("directory", "Whose service"),
        "words": QCoreApplication.translate("directory", "Words to find it by"),
        "review_by": QCoreApplication.translate("directory", "To be reviewed by"),
        "lines": QCoreApplication.translate("directory", "Service lines"),
        "matters": QCoreApplication.translate("directory", "Matters"),
        "line": QCoreApplication.translate("directory", "Service line"),
        "own_line": QCoreApplication.translate("directory", "Which service line"),
        "title": QCoreApplication.translate("directory", "Name"),
        "steps": QCoreApplication.translate("directory", "Steps"),
    }[name]
