"""Noting how another client belongs to this one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backend.protocol.clients import ClientFacts, ClientHit, Related, RelationKind
from desktop.actions.client_actions import ClientActions
from desktop.texts import people
from desktop.theme import MEDIUM
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Field
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Connection, Drafts

_CHOICES = tuple((kind, theirs) for kind in RelationKind for theirs in (True, False))


class RelationSheet(AnsweredSheet):
    """What the other is to the client is chosen; nothing is chosen beforehand."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
    ) -> None:
        super().__init__(look, window, actions, connection, drafts, awaited)
        self._facts: ClientFacts | None = None
        self._other: ClientHit | None = None
        self._after: Callable[[], None] | None = None
        self._who = Label(look, weight=MEDIUM, wrap=True)
        self.what = Field(look, Picker(look))
        self.fields.addWidget(self._who)
        self.fields.addWidget(self.what)
        self.fields.addStretch(1)
        self.hold({"what": self.what})
        self.retranslate()

    def open_for(self, facts: ClientFacts, other: ClientHit, after: Callable[[], None]) -> None:
        """Ask what `other` is to the client."""
        self._facts, self._other, self._after = facts, other, after
        self.retranslate()
        self.fill({})
        self.wrong("")
        self.open(self.what.control)

    def retranslate(self) -> None:
        self.title(self.tr("Add a relation"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))
        facts, other = self._facts, self._other
        if facts is None or other is None:
            return
        self._who.setText(self.tr("{other} and {client}").format(other=other.name, client=facts.name))
        self.what.name(self.tr("What {other} is to {client}").format(other=other.name, client=facts.name))
        words = [
            (f"{number}", people.relation(self._related(kind, theirs=theirs)))
            for number, (kind, theirs) in enumerate(_CHOICES)
            # A ward is a ward, whoever the guardian is by office.
            if theirs or kind is not RelationKind.PUBLIC_GUARDIAN_OF
        ]
        self.what.offer([("", self.tr("Choose")), *words])

    def accept(self) -> None:
        facts, other, chosen = self._facts, self._other, self.what.value()
        self.what.wrong("" if chosen else self.tr("Choose what they are to each other."))
        self.place()
        if not chosen or facts is None or other is None:
            self.what.control.setFocus()
            return
        kind, theirs = _CHOICES[int(chosen)]
        first, second = (other.client_id, facts.client_id) if theirs else (facts.client_id, other.client_id)
        self.give(lambda: self.acts.set_relation(first, second, kind))

    def succeeded(self, _case_id: str) -> None:
        if self._after is not None:
            self._after()

    def _related(self, kind: RelationKind, *, theirs: bool) -> Related:
        assert self._other is not None
        other = self._other
        return Related(client_id=other.client_id, name=other.name, born=other.born, kind=kind, theirs=theirs)
