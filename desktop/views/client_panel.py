"""The right pane: who the client is, who acts for whom, deadlines, suggestions, contacts in the case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.commands import DismissSuggestion, JoinCases
from backend.protocol.ids import PlaybookId
from backend.protocol.words import Channel, SuggestionWhy
from desktop.models.client_file import ClientFile
from desktop.texts import formats, rows, words
from desktop.theme.tokens import CLIENT_MIN
from desktop.views.banner import Banner
from desktop.views.behalf_banner import BehalfBanner
from desktop.views.button import Button
from desktop.views.checklist.assessment_part import AssessmentPart
from desktop.views.checklist.forms_part import FormsPart
from desktop.views.client_facts import ClientFacts
from desktop.views.contact_record.recorded_part import RecordedPart
from desktop.views.identify_row import IdentifyRow
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.naming import Naming
from desktop.views.number_row import NumberRow
from desktop.views.outage_panel import OutageFoot, OutagePanel
from desktop.views.playbook_card import PlaybookCard
from desktop.views.playbooks_part import PlaybooksPart
from desktop.views.ports import Ports
from desktop.views.queue_row import CHANNEL_ICONS
from desktop.views.record_part import RecordPart
from desktop.views.section import Section
from desktop.views.services_part import ServicesPart
from desktop.views.subject import subject_of
from desktop.views.unsent_banner import UnsentBanner


class ClientPanel(View):
    """`join_wanted(case_id)`, `dismiss_wanted(case_id)`, `reveal_wanted(principal)` for the window to act on.

    `wanted(deed)` for what its buttons do besides, `case_wanted(client, case)` and `client_wanted(client)` for what is
    to be read. `unsent_wanted()` and `guide_wanted()` while there is no connection.
    """

    join_wanted = Signal(str)
    dismiss_wanted = Signal(str)
    reveal_wanted = Signal(bool)
    wanted = Signal(str)
    case_wanted = Signal(str, str)
    client_wanted = Signal(str)
    unsent_wanted = Signal()
    guide_wanted = Signal()

    def __init__(
        self,
        look: Look,
        lines: LineNames,
        naming: Naming,
        ports: Ports,
    ) -> None:
        super().__init__(look, surface="sunken")
        self._connection = connection = ports.connection
        self._offline, self._decided = False, frozenset[str]()
        self._lines, self._clients = lines, ports.clients
        self._case: Case | None = None
        self._suggested = ""
        self.facts = ClientFacts(look)
        self.facts.reveal_wanted.connect(self.reveal_wanted)
        self._non_disclosure = Banner(look, "urgentSoft", "urgent", "prohibit", title_role="urgent")
        self.assessment, self.forms = AssessmentPart(look), FormsPart(look, lines)
        self.recorded = RecordedPart(look, lines)
        self.show_number = Button(look)
        self.show_number.clicked.connect(lambda: self.wanted.emit("reveal_contact"))
        self._non_disclosure.body.addWidget(self.show_number)
        self.behalf = BehalfBanner(look)
        self.behalf.wanted.connect(self.wanted)
        self.identify = IdentifyRow(look)
        self.number = NumberRow(look)
        self.record = RecordPart(look, lines)
        for part in (self.identify, self.number, self.record, self.forms, self.recorded):
            part.wanted.connect(self.wanted)
        self.record.case_wanted.connect(self.case_wanted)
        self.record.client_wanted.connect(self.client_wanted)
        self._suggestion = Banner(look, "accentSoft", "accentText", "link-simple")
        self.join = Button(look)
        self.join.show_keys(QKeySequence("Ctrl+J"))
        self.dismiss = Button(look, "quiet", small=True)
        self.join.clicked.connect(lambda: self.join_wanted.emit(self._suggested))
        self.dismiss.clicked.connect(lambda: self.dismiss_wanted.emit(self._suggested))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.join)
        buttons.addWidget(self.dismiss)
        buttons.addStretch(1)
        self._suggestion.body.addLayout(buttons)
        self.unsent = UnsentBanner(look, connection, naming, self)
        self.unsent.all_wanted.connect(self.unsent_wanted)
        self._outage = OutagePanel(look, connection, self)
        self.foot = OutageFoot(look, connection, self)
        self._deadlines = Section(look)
        self._contacts, self._wishes = Section(look), Section(look)
        card = PlaybookCard(look, lines, ports.guidance, ports.directory, ports.ticks)
        self.playbook, self.playbooks = card, PlaybooksPart(look, ports.guidance)
        self.services = ServicesPart(look, ports.directory)
        self._empty = Label(look, role="muted", wrap=True)
        self._build()
        connection.changed.connect(self._follow)
        ports.clients.changed.connect(self._show_record)
        # Made after the playbooks above it, so that Tab goes as the eye does.
        ports.guidance.changed.connect(self.services.retranslate)
        self.retranslate()

    def _build(self) -> None:
        # A promise comes nearer while nothing happens in the case.
        self._minute = QTimer(self, interval=30_000)
        self._minute.timeout.connect(self._again)
        self._minute.start()
        self.foot.guide_wanted.connect(self.guide_wanted)
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(14, 10, 14, 14)
        self._inside.setSpacing(8)
        parts = (
            self.unsent,
            self.playbook,
            self._empty,
            self.facts,
            self._non_disclosure,
            self.behalf,
            self.assessment,
            self.forms,
            self.recorded,
            self.number,
            self.identify,
            self._outage,
            self._suggestion,
            self._deadlines,
            self.record,
            self.playbooks,
            self.services,
            self._wishes,
            self._contacts,
        )
        for part in parts:
            self._inside.addWidget(part)
        self._inside.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        # Can be scrolled by the keys, and shows by a ring when it has them.
        scroll.setProperty("ringed", "true")
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self.foot)
        self.setMinimumWidth(CLIENT_MIN)

    def show_case(self, case: Case | None) -> None:
        """Show the client of a case, or nothing."""
        before = self._case.head.case_id if self._case else None
        if case is None or case.head.case_id != before:
            self.facts.forget()
            self.behalf.forget()
        self._case = case
        self.retranslate()

    def show_code(self, code: str, *, principal: bool) -> None:
        """Show a whole personal code that was asked for, until another case is open."""
        acts = self._case is not None and self._case.head.client.on_behalf is not None
        if acts and not principal:
            self.behalf.show_code(code)
        else:
            self.facts.show_code(code)

    def set_keys(self, keys: Callable[[str], QKeySequence]) -> None:
        """Show the shortcuts as they are bound now, by the keys of the deeds."""
        self.identify.set_keys(keys("ask_identification"), keys("identify"))
        self.behalf.set_keys(keys("check_right"))
        self.number.set_key(keys("find_by_number"))
        self.forms.set_key(keys("forms"))
        self.recorded.set_key(keys("record"))
        self.services.set_key(keys("directory"))

    def open_playbook(self, playbook_id: PlaybookId) -> None:
        """Open a playbook above everything else here."""
        self.playbook.open_playbook(playbook_id)
        self._scroll.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus on the first thing that can be done or opened here, for whoever comes by the keyboard."""
        stops = [
            one for one in self._scroll.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
        ]
        (stops[0] if stops else self._scroll).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def file(self) -> ClientFile | None:
        """The record of the open case's client, as far as it may be seen."""
        return (
            self._clients.show(self._case) if self._case is not None and not self._offline else self._kept()
        )

    def _follow(self) -> None:
        offline, decided = self._connection.state == "offline", self._decided_now()
        if (offline, decided) != (self._offline, self._decided):
            returned = self._offline and not offline
            self._offline, self._decided = offline, decided
            if returned:
                self._clients.ask_missed()
            self.retranslate()

    def _decided_now(self) -> frozenset[str]:
        """The suggested cases about which it has been decided here, while that waits."""
        return frozenset(
            one.command.other_id
            for one in self._connection.waiting
            if isinstance(one.command, JoinCases | DismissSuggestion)
        )

    def _again(self) -> None:
        if self._case is not None and self.isVisible():
            self._deadlines.clear()
            self._show_deadlines(self._case)

    def suggested(self) -> str:
        """The case that Ctrl+J would join; empty when none is suggested."""
        return self._suggested

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Client"))
        case = self._case
        for shown in (self.facts, self.record):
            shown.setVisible(case is not None)
        self._empty.setVisible(case is None)
        self._empty.setText(self.tr("The client of the open case is shown here."))
        for section in (self._deadlines, self._contacts, self._wishes):
            section.clear()
        self.join.set_words(self.tr("Join"), self.tr("Join the suggested case to this"))
        self.dismiss.set_words(self.tr("Not the same"))
        self._banners(case)
        self.assessment.show_case(case)
        self.forms.show_case(case)
        self.recorded.show_case(case)
        for part in (self.playbook, self.playbooks, self.services):
            part.show_case(case)
        self._show_record()
        if case is None:
            return
        self._show_deadlines(case)
        self._show_wishes(case)
        self._show_contacts(case)

    def _show_record(self) -> None:
        case = self._case
        file = self.file()
        self.record.show_file(case, file)
        if case is not None:
            seen = file.seen if file is not None else None
            self.facts.show_subject(subject_of(case, seen), as_of=self._connection.queue_age_since)

    def _kept(self) -> ClientFile | None:
        """What was seen before the connection was lost; nothing new is asked for."""
        return self._clients.known(self._case.head.case_id) if self._case is not None else None

    def _banners(self, case: Case | None) -> None:
        client = case.head.client if case else None
        self._non_disclosure.setVisible(bool(client and client.non_disclosure))
        self._non_disclosure.say(
            self.tr("Non-disclosure order"),
            self.tr("Address and phone are hidden. Do not read anything aloud."),
        )
        hidden = client is not None and client.contact_hidden
        self.show_number.setVisible(hidden and not self._offline)
        self.show_number.set_words(
            self.tr("Show the number"), self.tr("Show the hidden number; the reason is logged")
        )
        setup = self._lines.setup
        self.behalf.show_case(
            case, checks=bool(setup and setup.checks_rights), offline=self._connection.state != "connected"
        )
        offers = bool(setup and setup.identifies) and self._connection.state == "connected"
        self.identify.show_case(case, offers=offers)
        self.number.show_case(case, offline=self._connection.state != "connected")
        all_of_them = case.head.suggestions if case else ()
        suggestions = [one for one in all_of_them if one.case_id not in self._decided]
        self._suggested = suggestions[0].case_id if suggestions else ""
        self._suggestion.setVisible(bool(suggestions))
        if suggestions:
            first = suggestions[0]
            self._suggestion.say(
                self.tr("{why}: case {n}").format(why=words.suggestion(first.why), n=first.number),
                self._doubt(first.why),
            )

    def _doubt(self, why: SuggestionWhy) -> str:
        match why:
            case SuggestionWhy.SAME_PHONE:
                return self.tr("Families share phones. Join only when you know that the person is the same.")
            case SuggestionWhy.SAME_CODE:
                return self.tr(
                    "Anybody can type another's code. Join only when you know that the person is the same."
                )

    def _show_deadlines(self, case: Case) -> None:
        planned = case.head.follow_up
        if case.head.outcome is not None and planned is None:
            return
        self._deadlines.name(self.tr("Deadlines"))
        if planned is not None:
            day = formats.weekday(planned.on, self.look.language)
            self._deadlines.pair(self.tr("Follow-up"), f"{day} {planned.what}".strip())
        if case.head.outcome is not None:
            return
        self._deadlines.pair(self.tr("Answer promised"), self._when(case.head.promised_by))
        stands = rows.standing(
            case.head.promised_by, case.head.since, self.look.clock(), self.look.texts.language
        )
        if stands.pressure is rows.Pressure.PASSED:
            self._deadlines.state(stands.words, "warning-octagon", "urgent", "fill")
        elif stands.pressure is rows.Pressure.NEAR:
            self._deadlines.state(stands.words, "clock", "warn", "bold")
        for contact in case.contacts:
            if contact.next_attempt_at is not None and not contact.done:
                self._deadlines.pair(self.tr("Next call"), self._when(contact.next_attempt_at))

    def _show_wishes(self, case: Case) -> None:
        wishes = [one for one in case.contacts if one.preferred_time or one.channel is Channel.FORM]
        if not wishes:
            return
        last = wishes[-1]
        self._wishes.name(self.tr("Wishes"))
        self._wishes.pair(self.tr("Answer"), words.preferred_way(last.preferred_way))
        if last.preferred_time:
            self._wishes.pair(self.tr("Time"), last.preferred_time)

    def _show_contacts(self, case: Case) -> None:
        self._contacts.name(self.tr("Contacts in this case"))
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        for contact in case.contacts:
            detail = self.tr("handled") if contact.done else self.tr("open")
            if contact.name:
                detail = f"{contact.name}, {detail}"
            at = formats.stamp(contact.at, now, zone, language)
            self._contacts.dated(at, CHANNEL_ICONS[contact.channel], words.channel(contact.channel), detail)

    def _when(self, at: datetime) -> str:
        zone, language = self.look.texts.zone, self.look.language
        local = at.astimezone(zone)
        time = formats.clock(at, zone, language)
        if local.date() == self.look.clock().astimezone(zone).date():
            return self.tr("today at {time}").format(time=time)
        return f"{formats.weekday(local.date(), language)} {time}"
