"""How each kind of entry is told: names, words, shapes and icons (tokens: timeline)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from backend.protocol import call_entries as c
from backend.protocol import entries as e
from backend.protocol.cases import Case
from backend.protocol.commands import Reply
from backend.protocol.feedback_entries import FeedbackGiven, ReplyPresses
from backend.protocol.ids import StaffId
from backend.protocol.record_entries import RecordSigned
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from desktop.texts import formats, outcome_words, people, words
from desktop.texts.refusals import sentence
from desktop.views.checklist.telling_signed import told_of_signed
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.ports import Connection, PendingEntry
from desktop.views.resident_pages import whose
from desktop.views.telling_calls import told_of_call
from desktop.views.telling_consultations import told_of_consultation
from desktop.views.telling_feedback import told_of_feedback
from desktop.views.telling_follow_ups import told_of_follow_up
from desktop.views.telling_handovers import told_of_handover
from desktop.views.telling_pairs import told_of_pair
from desktop.views.telling_records import told_of_record
from desktop.views.telling_released import told_of_released
from desktop.views.telling_rights import told_of_person
from desktop.views.telling_sent_forms import told_of_sent_form
from desktop.views.told import Fact, Progress, Shape, Told

_KEPT_FACTS = 4


class Telling:
    """Tells entries of one case to one reader; `case` is asked each time, since names come with the case."""

    def __init__(
        self,
        look: Look,
        lines: LineNames,
        me: StaffId,
        case: Callable[[], Case | None],
        connection: Connection | None = None,
    ) -> None:
        """`connection` matters for what is on its way."""
        self._look, self._lines, self._me, self._case = look, lines, me, case
        self._connection = connection

    def entry(self, entry: e.Entry, progress: Progress | None = None) -> Told:
        """One entry; `progress` matters for messages to the client only."""
        told = self._entry(entry, progress)
        if entry.let_go_at is None or told.shape is Shape.LINE:
            return told
        gone = QCoreApplication.translate(
            "timeline", "The text has been removed because its retention period ended."
        )
        return replace(told, text=gone, link="", use="")

    def _entry(self, entry: e.Entry, progress: Progress | None) -> Told:
        body = entry.body
        match body:
            case e.ResidentMessage():
                return Told(Shape.CLIENT, self._resident(entry), self._acts_as(entry), body.text)
            case e.StaffMessage():
                to = whose(self._case(), entry.thread)
                progress = progress or Progress.SAVED
                return Told(Shape.OWN, self._staff(entry), to, body.text, progress=progress)
            case e.AutomaticMessage():
                title = QCoreApplication.translate("timeline", "Luukku")
                detail = QCoreApplication.translate("timeline", "automatic message")
                return Told(Shape.OWN, title, detail, body.text, progress=progress)
            case e.Note():
                return self._note(body.text, self._other(entry))
            case e.DraftHanded():
                title = (
                    QCoreApplication.translate("timeline", "Draft to the client, not sent")
                    if body.for_client
                    else QCoreApplication.translate("timeline", "Draft of a note, not saved")
                )
                use = QCoreApplication.translate("timeline", "Use the text")
                return replace(self._note(body.text, self._staff(entry), title), use=use)
            case e.FormSubmitted() | e.CallbackRequested() | e.ContactRegistered():
                return self._card(entry)
            case FeedbackGiven():
                return told_of_feedback(
                    body, self._resident(entry), self._staff(entry) if entry.author else ""
                )
            case e.QuestionnaireSigned():
                forms = self._lines.setup.questionnaires if self._lines.setup else ()
                return told_of_signed(body, self._staff(entry), forms, self._look.language)
            case RecordSigned():
                return told_of_record(body, self._staff(entry))
            case FormSent() | FormAnswered() | FormWithdrawn():
                return told_of_sent_form(entry, body, self._case(), self._lines.setup, self._look)
            case _:
                return self._among_colleagues(entry) or self._line(entry)

    def pending(self, pending: PendingEntry) -> Told:
        """A text of one's own that the server has not answered, or has refused."""
        refused = sentence(pending.refusal, kept=True) if pending.refusal else ""
        progress = self._progress(pending)
        waits = progress in (Progress.WAITING, Progress.QUEUED, Progress.REFUSED)
        cancel = QCoreApplication.translate("timeline", "Cancel sending") if waits else ""
        hint = ""
        if progress is Progress.WAITING:
            hint = QCoreApplication.translate("timeline", "Leaves when the connection returns")
        elif progress is Progress.QUEUED:
            hint = QCoreApplication.translate("timeline", "Leaves by itself")
        retry = QCoreApplication.translate("timeline", "Try again") if refused else ""
        if isinstance(pending.command, Reply):
            title = QCoreApplication.translate("timeline", "You")
            return Told(
                Shape.OWN,
                title,
                whose(self._case(), pending.command.thread),
                pending.command.text,
                progress=progress,
                refused=refused,
                retry=retry,
                cancel=cancel,
                hint=hint,
            )
        told = self._note(pending.command.text, "")
        return Told(
            told.shape,
            told.title,
            told.detail,
            told.text,
            told.icon,
            told.icon_role,
            progress=progress,
            refused=refused,
            retry=retry,
            cancel=cancel,
            hint=hint,
        )

    def _progress(self, pending: PendingEntry) -> Progress:
        """How far it has come; what has only just been given with a connection is said to be on its way."""
        progress, connection = Progress(pending.state.value), self._connection
        if progress is not Progress.WAITING or connection is None or connection.state != "connected":
            return progress
        return Progress.QUEUED if connection.waited(pending.at) else Progress.SENDING

    @staticmethod
    def lost() -> Told:
        """The moment at which the connection was lost."""
        title = QCoreApplication.translate("timeline", "The connection was lost")
        detail = QCoreApplication.translate("timeline", "what is written after this waits on this computer")
        return Told(Shape.LINE, title, detail, icon="cloud-slash", icon_role="warn")

    def form_facts(self, body: e.FormSubmitted) -> tuple[Fact, ...]:
        """The answers of a form with their questions in words; empty answers are left out."""
        facts = [Fact(QCoreApplication.translate("timeline", "Matter"), self._matter(body.matter))]
        facts += [Fact(self._question(answer.key), answer.value) for answer in body.answers]
        return tuple(fact for fact in facts if fact.value)

    def _resident(self, entry: e.Entry) -> str:
        case = self._case()
        if case is None:
            return QCoreApplication.translate("timeline", "Client")
        for contact in case.contacts:
            if contact.thread == entry.thread and contact.name:
                return contact.name
        return case.head.client.name or QCoreApplication.translate("timeline", "Client")

    def _acts_as(self, entry: e.Entry) -> str:
        """What the writer is to the client, where they write for somebody else."""
        case = self._case()
        made = [one for one in (case.contacts if case else ()) if one.thread == entry.thread]
        return people.acts_as(made[-1].says_for) if made and entry.thread is not None else ""

    def _staff(self, entry: e.Entry) -> str:
        if entry.author is None:
            return QCoreApplication.translate("timeline", "Luukku")
        if entry.author.staff_id == self._me:
            return QCoreApplication.translate("timeline", "You")
        return entry.author.name

    def _other(self, entry: e.Entry) -> str:
        mine = entry.author is None or entry.author.staff_id == self._me
        return "" if mine or entry.author is None else entry.author.name

    def _note(self, text: str, author: str, title: str = "") -> Told:
        seen = QCoreApplication.translate("timeline", "only professionals see this")
        detail = f"{author} · {seen}" if author else seen
        title = title or QCoreApplication.translate("timeline", "Internal note")
        return Told(Shape.NOTE, title, detail, text, "lock-simple", "note")

    def _card(self, entry: e.Entry) -> Told:
        body = entry.body
        who = self._resident(entry)
        if isinstance(body, e.FormSubmitted):
            shown = self.form_facts(body)[:_KEPT_FACTS]
            title, link = (
                QCoreApplication.translate("timeline", "Contact form"),
                QCoreApplication.translate("timeline", "Open form"),
            )
            return Told(Shape.CARD, title, who, body.text, "envelope-simple", facts=shown, link=link)
        if isinstance(body, e.CallbackRequested):
            given = (
                Fact(QCoreApplication.translate("timeline", "Matter"), self._matter(body.matter)),
                Fact(QCoreApplication.translate("timeline", "Number"), formats.phone(self._number(body))),
                Fact(QCoreApplication.translate("timeline", "Suits"), body.best_time),
            )
            shown = tuple(fact for fact in given if fact.value)
            return Told(
                Shape.CARD,
                QCoreApplication.translate("timeline", "Callback request"),
                who,
                body.text,
                "phone",
                facts=shown,
            )
        assert isinstance(body, e.ContactRegistered)
        author = self._staff(entry)
        detail = QCoreApplication.translate("timeline", "registered by {who}").format(who=author)
        icon = "phone-call" if body.channel.value == "phone" else "user"
        return Told(Shape.CARD, words.channel(body.channel), detail, body.summary, icon)

    def _number(self, body: e.CallbackRequested) -> str:
        case = self._case()
        asked = (one.phone for one in (case.contacts if case else ()) if one.contact_id == body.contact_id)
        return body.phone or next(asked, "")

    def _line(self, entry: e.Entry) -> Told:
        body, who = entry.body, self._staff(entry)
        match body:
            case e.ChatOpened():
                return _line(
                    QCoreApplication.translate("timeline", "The chat began"),
                    self._matter(body.matter),
                    "chat-circle-text",
                )
            case c.CallAttempted():
                return self._attempt(body)
            case e.Claimed():
                return _line(QCoreApplication.translate("timeline", "Taken into work"), who, "user")
            case e.Released():
                return told_of_released(body, who)
            case e.TakenBack():
                return _line(QCoreApplication.translate("timeline", "Taken back"), who, "arrow-u-up-left")
            case e.Transferred():
                route = f"{self._lines.name(body.from_line)} → {self._lines.name(body.to_line)}"
                detail = f"{route}. {body.note}" if body.note else route
                return _line(
                    QCoreApplication.translate("timeline", "Transferred"), detail, "arrow-bend-up-right"
                )
            case e.Joined() if body.into_this:
                return _line(
                    QCoreApplication.translate("timeline", "Case {n} was joined to this").format(
                        n=body.number
                    ),
                    who,
                    "link-simple",
                )
            case e.Joined():
                return _line(
                    QCoreApplication.translate("timeline", "Joined to case {n}").format(n=body.number),
                    who,
                    "link-simple",
                )
            case e.Converted():
                change = f"{words.channel(body.from_channel)} → {words.channel(body.to_channel)}"
                return _line(
                    QCoreApplication.translate("timeline", "The client changed the way of contact"),
                    change,
                    "clock-counter-clockwise",
                )
            case _:
                return self._ending(entry)

    def _ending(self, entry: e.Entry) -> Told:
        body, who = entry.body, self._staff(entry)
        match body:
            case e.ChatEnded():
                by = QCoreApplication.translate("timeline", "by the client") if body.by_resident else who
                return _line(QCoreApplication.translate("timeline", "The chat ended"), by, "x")
            case e.Withdrawn():
                return _line(
                    QCoreApplication.translate("timeline", "The client withdrew the matter"), "", "x"
                )
            case e.Reopened():
                return _line(
                    QCoreApplication.translate("timeline", "The client continued a closed case"),
                    "",
                    "clock-counter-clockwise",
                )
            case e.SurveyGiven():
                stars = (
                    QCoreApplication.translate("timeline", "{n} out of 5").format(n=body.rating)
                    if body.rating
                    else ""
                )
                detail = ". ".join(part for part in (stars, body.text) if part)
                if not detail:
                    # What was answered is kept of nobody, and shown nowhere beside the client.
                    return _line(
                        QCoreApplication.translate("timeline", "The client answered the survey"), "", "star"
                    )
                return _line(QCoreApplication.translate("timeline", "Feedback"), detail, "star")
            case e.UrgencyChanged():
                urgent = (
                    QCoreApplication.translate("timeline", "Marked urgent")
                    if body.urgent
                    else QCoreApplication.translate("timeline", "Marked not urgent")
                )
                return _line(urgent, who, "warning-circle", "urgent" if body.urgent else "muted")
            case ReplyPresses():
                when = formats.stamp(
                    body.reply_by, self._look.clock(), self._look.texts.zone, self._look.language
                )
                said = QCoreApplication.translate("timeline", "The reply to the feedback is due {when}")
                return _line(said.format(when=when), "", "warning-circle", "urgent")
            case e.Closed():
                case = self._case()
                reason = (
                    self._lines.reason_name(case.head.line, body.outcome.reason)
                    if case
                    else body.outcome.reason
                )
                follows = words.follow_up(body.outcome.follow_up)
                more = outcome_words.told(body.outcome, self._look.language)
                return _line(
                    QCoreApplication.translate("timeline", "Closed"),
                    f"{reason}. {body.outcome.agreed} {follows}. {more}".rstrip(),
                    "check-circle",
                    "ok",
                )
            case _:
                # A newer server may tell of what this desktop does not know yet.
                follow_up = told_of_follow_up(body, self._look.language)
                known = self._person(entry) or self._call(entry) or follow_up
                return known or _line(type(body).__name__, "", "info")

    def _person(self, entry: e.Entry) -> Told | None:
        case = self._case()
        behalf = case is not None and case.head.client.on_behalf is not None
        return told_of_person(entry.body, self._staff(entry), behalf=behalf)

    def _among_colleagues(self, entry: e.Entry) -> Told | None:
        look, who = self._look, self._staff(entry) if entry.author is not None else ""
        facts = (
            entry.body,
            who,
            self._lines.name,
            lambda at: formats.stamp(at, look.clock(), look.texts.zone, look.language),
        )
        told = told_of_consultation(*facts) or told_of_handover(*facts, look.language)
        return told or told_of_pair(entry.body, who)

    def _call(self, entry: e.Entry) -> Told | None:
        who = self._staff(entry) if entry.author is not None else ""
        look = self._look
        return told_of_call(entry.body, who, look.clock(), look.texts.zone, look.language)

    def _attempt(self, body: c.CallAttempted) -> Told:
        tried = QCoreApplication.translate("timeline", "call {n}/{of}").format(n=body.attempt, of=body.of)
        if body.reached:
            return _line(
                QCoreApplication.translate("timeline", "The client was reached"), tried, "phone-call", "ok"
            )
        if body.next_at is not None:
            at = formats.stamp(body.next_at, self._look.clock(), self._look.texts.zone, self._look.language)
            tried += ", " + QCoreApplication.translate("timeline", "next at {time}").format(time=at)
        return _line(QCoreApplication.translate("timeline", "The client was not reached"), tried, "phone-x")

    def _matter(self, code: str) -> str:
        case = self._case()
        info = self._lines.info(case.head.line) if case else None
        for choice in info.matters if info else ():
            if choice.code == code:
                return self._lines.choice(choice)
        return code

    def _question(self, key: str) -> str:
        known = {
            "since": QCoreApplication.translate("timeline", "Since"),
            "pain": QCoreApplication.translate("timeline", "Pain"),
            "phone": QCoreApplication.translate("timeline", "Number"),
            "best_time": QCoreApplication.translate("timeline", "Suits"),
            "preferred_way": QCoreApplication.translate("timeline", "Answer"),
            "interpreter": QCoreApplication.translate("timeline", "Interpreter"),
            "says_for": QCoreApplication.translate("timeline", "For whom"),
            "language": QCoreApplication.translate("timeline", "Language"),
        }
        return known.get(key, key)


def _line(title: str, detail: str, icon: str, role: str = "muted") -> Told:
    return Told(Shape.LINE, title, detail, icon=icon, icon_role=role)
