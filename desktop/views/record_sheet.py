"""A client's record: facts, who belongs to the client, what is open of them, and what may be changed in it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backend.protocol.client_inquiries import ClientSeen
from backend.protocol.clients import ClientFacts, RelationKind
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId
from backend.protocol.words import Role
from desktop.models.client_file import ClientFile
from desktop.models.clients import Clients
from desktop.texts import client_words, formats, people, words
from desktop.texts.refusals import of_question
from desktop.theme import Size
from desktop.views.banner import Banner
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.link_row import LinkRow
from desktop.views.look import Look
from desktop.views.queue_row import CHANNEL_ICONS
from desktop.views.section import Section
from desktop.views.sheet import Sheet

DEEDS = ("edit", "history", "link", "relation", "non_disclosure", "join", "hold")


class RecordSheet(Sheet):
    """`wanted(deed, facts)` by its buttons; `glass_needed(client)` when there is no care relationship.

    `related_wanted(client)`, `case_wanted(client, case)`, `end_relation(facts, related)`, `separate_wanted(facts, joined)`.
    """

    wanted = Signal(str, object)
    glass_needed = Signal(str)
    related_wanted = Signal(str)
    case_wanted = Signal(str, str)
    end_relation = Signal(object, object)
    separate_wanted = Signal(object, object)

    def __init__(self, look: Look, window: QWidget, lines: LineNames, clients: Clients, role: Role) -> None:
        super().__init__(look, window, width=680)
        self._lines, self._clients, self._role = lines, clients, role
        self._file: ClientFile | None = None
        self._links = False
        self._order = Banner(look, "urgentSoft", "urgent", "prohibit", title_role="urgent")
        self._hold = IconLabel(look, "lock-simple", "warn", size=Size.SMALL, wrap=True)
        self._facts = Section(look)
        self._related = Section(look)
        self._matters = Section(look)
        self._tasks = Section(look)
        self._joined = Section(look)
        self.deeds = {name: Button(look) for name in DEEDS}
        rows = [QHBoxLayout(), QHBoxLayout()]
        for at, (name, button) in enumerate(self.deeds.items()):
            rows[at // 4].addWidget(button)
            button.clicked.connect(lambda _on=False, one=name: self._want(one))
        for row in rows:
            row.setSpacing(8)
            row.addStretch(1)
            self.fields.addLayout(row)
        for part in (
            self._order,
            self._hold,
            self._facts,
            self._matters,
            self._tasks,
            self._related,
            self._joined,
        ):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.fields.setSpacing(8)
        self.ok.hide()
        self.retranslate()

    def open_for(self, client_id: ClientId, *, links: bool) -> None:
        """Look at a record, which is logged; `links`: whether there is an open case it can be put to."""
        self._let_go()
        self._links = links
        self._file = self._clients.open_file(client_id, self)
        self._file.changed.connect(self._looked)
        self.wrong("")
        self.retranslate()
        self.open(self.cancel)
        self._file.look()

    def again(self) -> None:
        """Something of it was changed: look again."""
        if self._file is not None:
            self._file.look()

    def client(self) -> ClientId | None:
        """Whose record is shown."""
        return self._file.client_id if self._file is not None and self.isVisible() else None

    def leave(self) -> None:
        super().leave()
        self._let_go()
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel.set_words(self.tr("Close"))
        said = {
            "edit": self.tr("Change facts"),
            "history": self.tr("History"),
            "link": self.tr("Link to the case"),
            "relation": self.tr("Add a relation"),
            "non_disclosure": self.tr("Non-disclosure order…"),
            "join": self.tr("Join two records"),
            "hold": self.tr("Legal hold…"),
        }
        for name, words_of in said.items():
            self.deeds[name].set_words(words_of)
        seen = self._file.seen if self._file is not None else None
        for button in self.deeds.values():
            button.setVisible(seen is not None)
        self.deeds["link"].setVisible(seen is not None and self._links)
        self.deeds["hold"].setVisible(seen is not None and self._role is Role.PRIVACY_OFFICER)
        for section in (self._facts, self._related, self._matters, self._tasks, self._joined):
            section.clear()
        facts = seen.facts if seen is not None else None
        self._order.setVisible(facts is not None and facts.non_disclosure)
        self._hold.setVisible(facts is not None and facts.legal_hold)
        if seen is None:
            busy = self._file is not None and self._file.busy
            self.title(self.tr("Client's record"), self.tr("Being fetched") if busy else "")
            return
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        self.title(
            seen.facts.name or self.tr("Name not known"),
            client_words.born(seen.facts.born, today, self.look.language),
        )
        self._order.say(
            self.tr("Non-disclosure order"),
            self.tr("Address and phone are hidden. Do not read anything aloud."),
        )
        self._hold.say(self.tr("Legal hold: nothing of this client is let go."))
        self._show_facts(seen.facts)
        self._show_others(seen)
        self._show_open(seen)
        # What was just made has its height only once Qt has laid it out.
        QTimer.singleShot(0, self, self._fit)

    # -- inside -----------------------------------------------------------------------------------

    def _looked(self) -> None:
        file = self._file
        if file is None or not self.isVisible():
            return
        if file.refused is ErrorCode.NO_CARE_RELATIONSHIP:
            client_id = file.client_id
            self.leave()
            self.glass_needed.emit(client_id)
            return
        if file.offline:
            self.wrong(self.tr("A record is seen when the connection is back."))
        elif file.refused is not None:
            self.wrong(of_question(file.refused))
        else:
            self.wrong("")
        self.retranslate()
        if file.seen is not None and self.cancel.hasFocus():
            self.deeds["edit"].setFocus()

    def _fit(self) -> None:
        if self.isVisible():
            self.place()

    def _show_facts(self, facts: ClientFacts) -> None:
        self._facts.name(self.tr("Facts"))
        code = facts.personal_code
        if code and facts.temporary_code:
            code = self.tr("{code}, temporary").format(code=code)
        known = words.identity(facts.identity)
        if facts.identified_at is not None:
            day = facts.identified_at.astimezone(self.look.texts.zone).date()
            known = f"{known}, {formats.day(day, self.look.language, year=True)}"
        phone = self.tr("hidden") if facts.contact_hidden else formats.phone(facts.phone)
        for name, value in (
            (self.tr("Personal code"), code),
            (self.tr("Identity"), known),
            (self.tr("Phone"), phone),
            (self.tr("Language"), words.language(facts.language)),
            (self.tr("Interpreter"), facts.interpreter),
        ):
            if value:
                self._facts.pair(name, value)

    def _show_others(self, seen: ClientSeen) -> None:
        self._related.name(self.tr("Guardians and dependants"))
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        for other in seen.related:
            born = client_words.born(other.born, today, self.look.language)
            code = (
                "" if other.kind is RelationKind.PUBLIC_GUARDIAN_OF and other.theirs else other.personal_code
            )
            hidden = self.tr("non-disclosure order") if other.non_disclosure else ""
            detail = ", ".join(part for part in (people.relation(other), born, code, hidden) if part)
            row = LinkRow(self.look, "", "users", other.name, detail)
            row.clicked.connect(lambda _on=False, one=other.client_id: self.related_wanted.emit(one))
            end = Button(self.look, "quiet", small=True)
            end.set_words(self.tr("End"), self.tr("End the relation: {name}").format(name=other.name))
            end.clicked.connect(lambda _on=False, one=other: self.end_relation.emit(seen.facts, one))
            self._related.add(_beside(row, end))
        self._joined.name(self.tr("Joined records"))
        for joined in seen.joined:
            day = client_words.when(joined.at, self.look.clock(), self.look.texts.zone, self.look.language)
            label = Label(self.look, wrap=True)
            label.setText(f"{joined.name} · {day} · {joined.by.name} · {joined.reason}")
            apart = Button(self.look, "quiet", small=True)
            apart.set_words(
                self.tr("Separate"), self.tr("Separate the record: {name}").format(name=joined.name)
            )
            apart.clicked.connect(lambda _on=False, one=joined: self.separate_wanted.emit(seen.facts, one))
            self._joined.add(_beside(label, apart))

    def _show_open(self, seen: ClientSeen) -> None:
        client_id = seen.facts.client_id
        self._matters.name(self.tr("Open matters"))
        for matter in seen.open_matters:
            day = client_words.when(matter.since, self.look.clock(), self.look.texts.zone, self.look.language)
            icon = CHANNEL_ICONS[matter.channels[0]] if matter.channels else "info"
            detail = people.waits(matter.state, matter.channels)
            row = LinkRow(self.look, day, icon, self._lines.name(matter.line), detail)
            row.clicked.connect(lambda _on=False, one=matter.case_id: self.case_wanted.emit(client_id, one))
            self._matters.add(row)
        self._tasks.name(self.tr("Left to do"))
        for one in seen.open_tasks:
            row = LinkRow(
                self.look,
                "",
                "hourglass-medium",
                people.task(one.task.kind),
                self._lines.name(one.line),
                role="warn",
            )
            row.clicked.connect(lambda _on=False, at=one.case_id: self.case_wanted.emit(client_id, at))
            self._tasks.add(row)

    def _want(self, deed: str) -> None:
        seen = self._file.seen if self._file is not None else None
        if seen is not None:
            self.wanted.emit(deed, seen.facts)

    def _let_go(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.changed.disconnect(self._looked)
            file.let_go()
            file.deleteLater()


def _beside(left: QWidget, button: Button) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(left, 1)
    row.addWidget(button)
    return holder
