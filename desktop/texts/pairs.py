"""Words of work pairs: what one is asked into, and what accepting makes one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.pairs import Invitation, PairState


def named(one: Invitation) -> str:
    """A line of the list: who asks, and into which case."""
    if one.pair.state is PairState.OFFERED:
        said = QCoreApplication.translate("pairs", "Case {n} is offered to you first ({who} let it go)")
    else:
        said = QCoreApplication.translate("pairs", "{who} asks you to be the work pair in case {n}")
    return said.format(who=one.pair.by.name, n=one.number)


def asked(one: Invitation, line: str) -> str:
    """What accepting means."""
    case = QCoreApplication.translate("pairs", "case {n}").format(n=one.number)
    if one.pair.state is PairState.OFFERED:
        means = QCoreApplication.translate(
            "pairs", "The case waits in the queue. If you take it, you are responsible for it."
        )
    else:
        means = QCoreApplication.translate(
            "pairs", "You see the whole case and write in it; {who} stays responsible for it."
        ).format(who=one.pair.by.name)
    return f"{one.pair.by.name} · {line} · {case}\n{means}"


def accepting(one: Invitation) -> str:
    """What the button says."""
    if one.pair.state is PairState.OFFERED:
        return QCoreApplication.translate("pairs", "Take the case")
    return QCoreApplication.translate("pairs", "Join the case")
