"""The ready text of a question, sent to the client from the form; what is being written to them stays in the composer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from backend.protocol.cases import Case
from desktop.views.phrase_search import filled

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


class Sent(NamedTuple):
    """Whether it left, and what there is to say of it."""

    sent: bool
    sentence: str = ""


def send_ready(window: MainWindow, case: Case, keyword: str) -> Sent:
    """Send the phrase of a keyword at once; one with blanks goes to the composer, to be written on by hand."""
    view = window.centre.current()
    if view is None:
        return Sent(sent=False)
    phrases = [one for one in window.ports.phrases.all() if one.keyword == keyword]
    mine = [one for one in phrases if one.line in (None, case.head.line)]
    language = view.composer.language()
    if not mine:
        said = QCoreApplication.translate(
            "Assessing", "There is no phrase /{keyword}. Write to the client yourself."
        )
        return Sent(sent=False, sentence=said.format(keyword=keyword))
    client = case.head.client
    minor = (client.on_behalf.principal_name if client.on_behalf else client.name).split(" ")[0]
    ready = filled(mine[0], {**view.fields(), "name": minor}, language)
    if ready.blanks:
        view.composer.give_back(ready.text, note=False)
        return Sent(sent=False)
    window.ports.actions.reply(case.head.case_id, ready.text, view.composer.addressee.page())
    return Sent(sent=True, sentence=QCoreApplication.translate("Assessing", "The ready text was sent."))
