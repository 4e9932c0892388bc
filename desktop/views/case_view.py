"""One open case: head, timeline, callback bar, phrases, composer. One of these a tab, so that place and draft stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backend.protocol.cases import Case, Contact
from backend.protocol.commands import AddNote, MarkCallback, Reply
from backend.protocol.entries import DraftHanded, Entry, ResidentMessage, StaffMessage
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.words import CaseState, Channel, PreferredWay, PresenceState
from desktop.models.contact_calls import called, unrecorded
from desktop.models.roles import TabRole, TimelineRole
from desktop.models.timeline_model import Lost
from desktop.texts import formats
from desktop.theme import Size
from desktop.views.announce import polite
from desktop.views.between_bar import BetweenBar
from desktop.views.call_bar import CONSULT as CALL_CONSULT
from desktop.views.call_bar import PLACES as CALL_PLACES
from desktop.views.call_bar import CallBar
from desktop.views.callback_bar import CallbackBar
from desktop.views.case_head import CaseHead
from desktop.views.composer import Composer
from desktop.views.consultation_work import CONSULT
from desktop.views.handover_work import HANDOVER
from desktop.views.icon_label import IconLabel
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.own_phone_sheet import own_extension
from desktop.views.pending_bar import PendingBar
from desktop.views.permitted import why_not_called, why_not_written
from desktop.views.phrase_panel import PhrasePanel
from desktop.views.ports import CaseModel, Ports, Unsent
from desktop.views.taking_back import take_back
from desktop.views.telling import Telling
from desktop.views.timeline import Timeline

_TOLD_MS = 8000
_SAID = (ResidentMessage, StaffMessage)


class CaseView(View):
    """`close_wanted` and `form_wanted(entry)` open something over the window; `read(no)` tells how far.

    `deed_wanted(deed)`: one of the deeds is to be done with the case or its call.
    """

    close_wanted = Signal()
    form_wanted = Signal(object)
    deed_wanted = Signal(str)
    read = Signal(int)

    def __init__(
        self, look: Look, case_id: CaseId, ports: Ports, lines: LineNames, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, surface="panel")
        self.case_id = case_id
        self._ports, self._lines = ports, lines
        self._told_read = 0
        self._leaving = False
        self.model: CaseModel = ports.cases.case(case_id)
        me = ports.session.me
        telling = Telling(look, lines, me.staff_id, lambda: self.model.case, ports.connection)
        timeline_model = ports.cases.timeline(case_id)
        timeline_model.set_describer(lambda item: self._describe(telling, item))
        self.head = CaseHead(look, lines)
        self.between = BetweenBar(look, lines)
        self.timeline = Timeline(look, timeline_model, telling)
        self.typing = IconLabel(look, "note-pencil", "faint", size=Size.SMALL)
        self.pending = PendingBar(look)
        self.call = CallBar(look)
        self.callback = CallbackBar(look)
        self.phrases = PhrasePanel(look, lines)
        self.composer = Composer(look, case_id, ports.drafts, ports.phrases, self.phrases)
        self._build()
        self._wire()
        self.retranslate()
        self._changed()

    def _build(self) -> None:
        below = QVBoxLayout()
        below.setContentsMargins(24, 8, 24, 16)
        below.setSpacing(8)
        for widget in (self.typing, self.pending, self.call, self.callback, self.phrases, self.composer):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.between)
        column.addWidget(self.timeline, 1)
        column.addLayout(below)

    def _wire(self) -> None:
        actions = self._ports.actions
        self.read.connect(lambda no: actions.mark_read(self.case_id, no))
        self.head.consult_wanted.connect(lambda: self.deed_wanted.emit(CONSULT))
        self.head.transfer_wanted.connect(lambda: self.deed_wanted.emit(HANDOVER))
        self.head.close_wanted.connect(self.close_wanted)
        self.head.release_wanted.connect(self.let_go)
        self.timeline.form_wanted.connect(self.form_wanted)
        self.timeline.reached_end.connect(self.seen)
        self.timeline.cancel_wanted.connect(self._cancel)
        self.timeline.retry_wanted.connect(lambda command: actions.retry(CommandId(command)))
        self.timeline.use_wanted.connect(self._use)
        self.pending.taken_back.connect(self._take_back)
        self._ports.connection.changed.connect(self._waiting)
        self.composer.sent.connect(
            lambda text: actions.reply(self.case_id, text, self.composer.addressee.page())
        )
        self.composer.noted.connect(lambda text: actions.note(self.case_id, text))
        self.composer.typing.connect(self._tell_typing)
        self.composer.addressee.chosen.connect(self._waiting)
        self.composer.text.textChanged.connect(self._show_typing)
        self.call.wanted.connect(self.deed_wanted)
        self.between.wanted.connect(self.deed_wanted)
        self.callback.call_wanted.connect(self._call)
        staff = self._ports.staff
        for signal in (staff.modelReset, staff.dataChanged):
            signal.connect(self._show_call)
        self.callback.reached.connect(lambda: self._mark(reached=True))
        self.callback.not_reached.connect(lambda at: self._mark(reached=False, at=at))
        self.callback.close_wanted.connect(self.close_wanted)
        self.model.changed.connect(self._changed)
        self.timeline.model().rowsInserted.connect(self._announce)

    def is_pair(self) -> bool:
        """Whether one is the work pair here: what is the owner's alone is not offered then."""
        case, me = self.model.case, self._ports.session.me
        partner = case.head.partner if case is not None else None
        return partner is not None and me is not None and partner.staff_id == me.staff_id

    def let_go(self) -> None:
        """Return the case to the queue, or, as its work pair, leave it."""
        if self.is_pair():
            self._ports.actions.leave_case(self.case_id, self._ports.session.me.staff_id)
        else:
            self._ports.actions.release(self.case_id)

    def set_keys(self, keys: Callable[[str], QKeySequence]) -> None:
        """Show the shortcuts as they are bound now, by the keys of the deeds."""
        self.head.set_keys(keys)
        # F7 rings while a call goes on.
        self.call.set_keys(lambda key: keys(CONSULT if key == CALL_CONSULT else key))

    def open_callback(self) -> Contact | None:
        """The callback that waits to be made, if there is one."""
        case = self.model.case
        waiting = [
            one for one in (case.contacts if case else ()) if (one.phone or one.phone_hidden) and not one.done
        ]
        asked = [one for one in waiting if one.channel is Channel.CALLBACK]
        wished = [one for one in waiting if one.preferred_way is PreferredWay.PHONE]
        return next(iter(asked + wished), None)

    def refuse(self, place: str, said: str) -> None:
        """Show a refusal where the command was given; what is not about a text leaves by itself."""
        if place in ("reply", "add_note", "note"):
            self.composer.refuse(said)
        elif place in CALL_PLACES and self.call.isVisible():
            self.call.refuse(said)
        else:
            self.typing.set_icon("warning-octagon", "urgent", "fill")
            self.typing.say(said)
            self.typing.show()
            QTimer.singleShot(_TOLD_MS, self, self._show_typing)

    def seen(self) -> None:
        """Tell the server how far the timeline has been read, if it is on the screen and somebody works here."""
        case = self.model.case
        if case is None or case.head.state is not CaseState.CLAIMED:
            return
        if not self.isVisible() or QApplication.activeWindow() is None or self.timeline.new_below():
            return
        last = case.entries[-1].no if case.entries else 0
        if last > max(case.marks.staff_read, self._told_read):
            self._told_read = last
            self.read.emit(last)

    def seen_again(self) -> None:
        """Tell it anew: while there was no connection nobody heard."""
        self._told_read = 0
        self.seen()

    def _waiting(self) -> None:
        """Follow what was decided of the case and waits: it cannot be decided twice, nor written to after."""
        case = self.model.case
        if case is None:
            return
        waiting = [
            one
            for one in self._ports.connection.waiting
            if getattr(one.command, "case_id", "") == self.case_id
            and not isinstance(one.command, Reply | AddNote)
        ]
        self.pending.show_waiting(waiting)
        tabs = self._ports.tabs
        self._leaving = bool(tabs.index(tabs.row_of(self.case_id), 0).data(TabRole.LEAVING))
        marked = (
            self._leaving or self.is_pair() or any(isinstance(one.command, MarkCallback) for one in waiting)
        )
        self._show_callback(case, None if marked else self.open_callback())
        self._show_call()
        self.head.set_leaving(self._leaving)
        self.head.set_owned(not self.is_pair())
        self.composer.set_why_not(self._why_not(case))

    def _show_callback(self, case: Case, contact: Contact | None) -> None:
        line = called(case)
        if line is not None and line.call is not None and line.call.alive:
            # Whoever is on the line is not called a second time.
            contact = None
        setup, bar = self._lines.setup, self.callback
        bar.minutes = setup.next_attempt_minutes if setup else bar.minutes
        info = self._lines.info(case.head.line)
        bar.hours, bar.days_off = info.calls if info else None, self._lines.days_off()
        bar.dials = self._dials()
        worked = any(one.isVisible() and one.hasFocus() for one in bar.findChildren(QWidget))
        bar.show_contact(
            contact,
            setup.callback_attempts if setup else 3,
            why_not_called(case, contact) if contact is not None else "",
            unrecorded(case, contact) if contact is not None else None,
        )
        if worked and not bar.isVisible():
            self.composer.text.setFocus()

    def _show_call(self) -> None:
        """The call that goes on, or the last one; of one that is to be made again the callback's bar tells."""
        case, me = self.model.case, self._ports.session.me
        line = called(case)
        ended = line is not None and line.call is not None and not line.call.alive
        if self.is_pair() or (ended and (self._leaving or self.callback.shows(line))):
            line = None
        person = self._ports.staff.person(me.staff_id) if me is not None else None
        wraps_up = person is not None and person.state is PresenceState.WRAP_UP
        self.call.show_contact(line, wraps_up=wraps_up)

    def _dials(self) -> bool:
        """Whether the exchange makes calls for one's own telephone; else this computer's telephone does."""
        setup = self._ports.session.setup
        phone = setup.phone if setup is not None else None
        return phone is not None and phone.controls and bool(own_extension(self._ports))

    def _call(self, number: str) -> None:
        contact = self.open_callback()
        if contact is not None and self._dials():
            self._ports.actions.place_call(self.case_id, contact.contact_id)
        else:
            QDesktopServices.openUrl(QUrl("tel:" + quote(number, safe="+")))

    def _use(self, no: str) -> None:
        """Take a draft that a colleague handed on into the composer; it stays in the timeline as it came."""
        case = self.model.case
        entry = next((one for one in case.entries if str(one.no) == no), None) if case is not None else None
        if entry is not None and isinstance(entry.body, DraftHanded):
            self.composer.give_back(entry.body.text, note=not entry.body.for_client)

    def retranslate(self) -> None:
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self._changed()

    def _changed(self) -> None:
        case = self.model.case
        if case is None:
            return
        self.head.show_case(case)
        self.between.show_case(case)
        self.composer.serve(case.head.line, case.head.client.language, self.fields)
        self.composer.write_to(case)
        if called(case) is not None and not any(contact.thread for contact in case.contacts):
            self.composer.prefer_note()
        self._waiting()
        self._show_typing()
        self.timeline.viewport().update()
        # Here too: the tab may be open before its case is known, and what comes whole comes without rows.
        self.seen()

    def _tell_typing(self, on: bool, note: bool) -> None:  # noqa: FBT001 - a slot
        """A note is no news to the client, and without a work pair to nobody."""
        case = self.model.case
        if not note or (case is not None and case.head.partner is not None):
            self._ports.actions.typing(self.case_id, on, note)

    def _show_typing(self) -> None:
        """Who writes at this moment, or else who of the two has answered the client last."""
        colleague = self._colleague_writing()
        parts = [self.tr("The client is writing")] if self.model.typing else []
        if colleague:
            parts.append(self.tr("{name} is writing").format(name=colleague))
        elif answered := self._answered_by_other():
            parts.append(answered)
        self.typing.set_icon("note-pencil", "faint")
        self.typing.say(" · ".join(parts))
        self.typing.setVisible(bool(parts))

    def _colleague_writing(self) -> str:
        case, me = self.model.case, self._ports.session.me
        if case is None or me is None or self.model.writing in {None, me.staff_id}:
            return ""
        return next((one.name for one in case.head.hands if one.staff_id == self.model.writing), "")

    def _answered_by_other(self) -> str:
        """A quiet hint while one writes, so that both do not answer the same; nothing is held back by it."""
        case, me = self.model.case, self._ports.session.me
        if case is None or me is None or case.head.partner is None or not self.composer.is_writing_reply():
            return ""
        last = next((one for one in reversed(case.entries) if isinstance(one.body, _SAID)), None)
        author = last.author if last is not None else None
        if last is None or author is None or author.staff_id == me.staff_id:
            return ""
        look = self.look
        at = formats.stamp(last.at, look.clock(), look.texts.zone, look.language)
        return self.tr("{name} answered already, {time}").format(name=author.name, time=at)

    def _why_not(self, case: Case) -> str:
        if self._leaving:
            return self.tr(
                "The case waits to leave your hands. Take that back if you want to write to the client."
            )
        if case.head.state is CaseState.CLOSED:
            return self.tr("The case is closed. You can still write a note.")
        if not any(contact.thread for contact in case.contacts):
            return self.tr("The client has no page to read messages on. Call them or write a note.")
        return why_not_written(case, self.composer.addressee.page())

    def fields(self) -> Mapping[str, str]:
        """What fills the fields of a phrase in this case."""
        case = self.model.case
        if case is None:
            return {}
        info = self._lines.info(case.head.line)
        me = self._ports.session.me
        return {
            "name": _first_name(case),
            "line": self._lines.name(case.head.line),
            "opening_hours": self.look.texts.pick(info.opening_hours) if info else "",
            "me": me.public_name if me else "",
        }

    def _mark(self, *, reached: bool, at: object = None) -> None:
        contact = self.open_callback()
        if contact is None:
            return
        actions = self._ports.actions
        if reached:
            actions.callback_reached(self.case_id, contact.contact_id)
        else:
            actions.callback_not_reached(self.case_id, contact.contact_id, at)

    def _cancel(self, command: str) -> None:
        """Take back a text that has not left; it returns to the composer when nothing else is written there."""
        model = self.timeline.model()
        for row in range(model.rowCount()):
            pending = model.index(row, 0).data(TimelineRole.PENDING)
            if pending is not None and pending.command.command_id == command:
                if self._ports.actions.cancel(CommandId(command)):
                    self.composer.give_back(pending.command.text, note=not isinstance(pending.command, Reply))
                return

    def _take_back(self, one: Unsent) -> None:
        take_back(one, self._ports.actions, self._ports.drafts, self.composer)

    def _describe(self, telling: Telling, item: object) -> str:
        if isinstance(item, Entry):
            return telling.entry(item).spoken()
        return (telling.lost() if isinstance(item, Lost) else telling.pending(item)).spoken()  # type: ignore[arg-type]

    def _announce(self, _parent: object, first: int, last: int) -> None:
        # What stood in the case when it was opened is not news.
        if not self.isVisible() or first == 0:
            return
        for row in range(first, last + 1):
            index = self.timeline.model().index(row, 0)
            entry = index.data(TimelineRole.ENTRY)
            if isinstance(entry, Entry) and isinstance(entry.body, ResidentMessage):
                polite(self.timeline, self.tr("New message: {text}").format(text=entry.body.text))
        self.seen()


def _first_name(case: Case) -> str:
    """The first name of whom the case is about: cards have names as one says them, first names first."""
    card = case.head.client
    behalf = card.on_behalf
    name = behalf.principal_name if behalf is not None and behalf.principal_name else card.name
    return name.split(" ")[0]
