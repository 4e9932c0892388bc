"""Work with one client's record: breaking the glass, changing facts, relations, orders, joining and separating."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backend.protocol.clients import ClientFacts, ClientHit, JoinedRecord, Related
from backend.protocol.ids import ClientId
from desktop.views.awaited import ReasonWords

if TYPE_CHECKING:
    from desktop.views.client_form import ClientForm
    from desktop.views.client_work import ClientWork
    from desktop.views.record_sheet import RecordSheet
    from desktop.views.relation_sheet import RelationSheet


class RecordWork(QObject):
    """What a person does in a record one after another; each act with its reason where the law asks for one."""

    def __init__(self, work: ClientWork) -> None:
        super().__init__(work)
        self._work = work
        self._window = work.window_of

    @cached_property
    def sheet(self) -> RecordSheet:
        from desktop.views.record_sheet import RecordSheet

        window = self._window
        me = window.ports.session.me
        sheet = RecordSheet(window.look, window, window.lines, self._work.clients, me.role)
        sheet.glass_needed.connect(self.break_glass)
        sheet.wanted.connect(self._wanted)
        sheet.related_wanted.connect(self.open)
        sheet.case_wanted.connect(self._work.read_case)
        sheet.end_relation.connect(self._end_relation)
        sheet.separate_wanted.connect(self._separate)
        return sheet

    @cached_property
    def form(self) -> ClientForm:
        from desktop.views.client_form import ClientForm

        window, ports = self._window, self._window.ports
        work = self._work
        return ClientForm(window.look, window, work.actions, ports.connection, ports.drafts, work.awaited)

    @cached_property
    def relation(self) -> RelationSheet:
        from desktop.views.relation_sheet import RelationSheet

        window, ports = self._window, self._window.ports
        work = self._work
        return RelationSheet(window.look, window, work.actions, ports.connection, ports.drafts, work.awaited)

    def open(self, client_id: str) -> None:
        """Open a record; without a care relationship the glass is to be broken first."""
        self.sheet.open_for(ClientId(client_id), links=self._window.case() is not None)

    def new(self, typed: str) -> None:
        """Make a new client out of what was searched for."""
        self.form.open_new(typed, self.open)

    def break_glass(self, client_id: str) -> None:
        """Ask for the written reason without which a record is not opened."""
        one = ClientId(client_id)
        self._work.reason.ask(
            self._glass_words,
            lambda why: self._work.actions.break_glass(one, why),
            lambda: self.open(one),
        )

    # -- inside -----------------------------------------------------------------------------------

    def _wanted(self, deed: str, facts: ClientFacts) -> None:
        work = self._work
        match deed:
            case "edit":
                self.form.open_change(facts, self._changed)
            case "history":
                work.open_history(facts.client_id, facts.name)
            case "link":
                work.link(facts.client_id)
                self.sheet.leave()
            case "relation":
                work.find.open_to_pick(
                    self.tr("Who belongs to {name}?").format(name=facts.name),
                    lambda hit: self._relate(facts, hit),
                )
            case "non_disclosure":
                on = not facts.non_disclosure
                work.reason.ask(
                    self._order_words if on else self._order_ended_words,
                    lambda why: work.actions.set_non_disclosure(facts.client_id, why, on=on),
                    self._changed,
                )
            case "join":
                work.find.open_to_pick(
                    self.tr("Which record is joined to {name}?").format(name=facts.name),
                    lambda hit: self._join(facts, hit),
                )
            case "hold":
                on = not facts.legal_hold
                work.reason.ask(
                    self._hold_words,
                    lambda why: work.actions.set_legal_hold(facts.client_id, why, on=on),
                    self._changed,
                )

    def _changed(self, _client: object = None) -> None:
        self.sheet.again()

    def _relate(self, facts: ClientFacts, hit: ClientHit) -> None:
        self.relation.open_for(facts, hit, self._changed)

    def _join(self, facts: ClientFacts, hit: ClientHit) -> None:
        def words() -> ReasonWords:
            return ReasonWords(
                self.tr("Join two records"),
                self.tr("{other} ({code}) becomes part of {name}. It can be undone.").format(
                    other=hit.name, code=hit.personal_code or "–", name=facts.name
                ),
                self.tr("How you know that they are the same person"),
                self.tr("Join"),
            )

        self._work.reason.ask(
            words,
            lambda why: self._work.actions.join_clients(facts.client_id, hit.client_id, why),
            self._changed,
        )

    def _separate(self, facts: ClientFacts, joined: JoinedRecord) -> None:
        def words() -> ReasonWords:
            return ReasonWords(
                self.tr("Separate the records"),
                self.tr("Each record has its own cases again."),
                self.tr("Why they are not the same person"),
                self.tr("Separate"),
            )

        self._work.reason.ask(
            words,
            lambda why: self._work.actions.separate_clients(facts.client_id, joined.client_id, why),
            self._changed,
        )

    def _end_relation(self, facts: ClientFacts, other: Related) -> None:
        first, second = (
            (other.client_id, facts.client_id) if other.theirs else (facts.client_id, other.client_id)
        )
        self._work.actions.set_relation(first, second, other.kind, on=False)

    def _glass_words(self) -> ReasonWords:
        return ReasonWords(
            self.tr("You have no open case of this client"),
            self.tr(
                "The record opens for 30 minutes when you write why you need it. Who looked, when and why is logged, "
                "and the client may ask for it."
            ),
            self.tr("Why you need the record"),
            self.tr("Open the record"),
        )

    def _order_words(self) -> ReasonWords:
        return ReasonWords(
            self.tr("Note a non-disclosure order"),
            self.tr("Phone and address are hidden from everybody from now on; showing them needs a reason."),
            self.tr("Where it is known from"),
            self.tr("Note the order"),
        )

    def _order_ended_words(self) -> ReasonWords:
        return ReasonWords(
            self.tr("The non-disclosure order has ended"),
            self.tr("Phone and address are shown again."),
            self.tr("Where it is known from"),
            self.tr("Note that it has ended"),
        )

    def _hold_words(self) -> ReasonWords:
        return ReasonWords(
            self.tr("Legal hold"),
            self.tr("While it holds, nothing of the client is let go by the retention rules."),
            self.tr("Reason"),
            self.tr("Save"),
        )
