"""Questionnaires beside the conversation: which one a case gets, drafts, signing, correcting, and what became of it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from backend.protocol.authority import AssessmentNeed
from backend.protocol.cases import Case
from backend.protocol.checklist_rules import Answers
from backend.protocol.entries import Entry, QuestionnaireSigned
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, ResponseId
from backend.protocol.maturity_rules import CODE, MATTER, asked_for
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.results import Refusal
from desktop.models import assessing
from desktop.models.checklist_fill import ChecklistFill, form_of
from desktop.models.drafts_model import Draft
from desktop.texts.refusals import sentence
from desktop.views.announce import polite
from desktop.views.checklist.pane import ChecklistPane
from desktop.views.checklist.ready_text import send_ready
from desktop.views.checklist.sent_form_work import SentFormWork

if TYPE_CHECKING:
    from desktop.views.checklist.form_choice import FormChoice
    from desktop.views.checklist.signed_sheet import SignedSheet
    from desktop.views.checklist.task_sheet import TaskSheet
    from desktop.views.main_window import MainWindow

SIGNING, RESOLVING = "sign_questionnaire", "resolve_task"
PLACES = frozenset({SIGNING, RESOLVING})
"""Answers that are told here, where they were given."""


class Assessing(QObject):
    """One window's. A form that is open for a case stands beside it whenever that case is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._fills: dict[tuple[CaseId, str], ChecklistFill] = {}
        self._open: dict[CaseId, str] = {}
        """Which questionnaire stands beside a case, by its slot."""
        self._signing: dict[CaseId, str] = {}
        self.sent_forms = SentFormWork(window, self)
        self.pane = ChecklistPane(window.look)
        self.pane.head.set_key(window.deeds.keys("assess"))
        window.panes.give_aside(self.pane)
        self.pane.edited.connect(self._keep)
        self.pane.left.connect(self.put_off)
        self.pane.signed.connect(self._sign)
        self.pane.ready_wanted.connect(self._send_ready)
        ports = window.ports
        ports.drafts.saved.connect(self._saved)
        ports.drafts.restored.connect(self._restore_late)
        ports.actions.refused.connect(self._refused)
        ports.actions.done.connect(self._done)
        ports.actions.not_now.connect(self._not_now)
        window.centre.changed.connect(self._follow)
        window.deeds.changed.connect(lambda: self.pane.head.set_key(window.deeds.keys("assess")))
        window.look.texts.changed.connect(self._follow)

    @cached_property
    def signed_sheet(self) -> SignedSheet:
        from desktop.views.checklist.signed_sheet import SignedSheet

        sheet = SignedSheet(self._window.look, self._window)
        sheet.correct_wanted.connect(self.correct)
        sheet.go_on_wanted.connect(self.sent_forms.go_on)
        sheet.half_wanted.connect(self.sent_forms.go_on_half)
        return sheet

    @cached_property
    def choice(self) -> FormChoice:
        from desktop.views.checklist.form_choice import FormChoice

        choice = FormChoice(self._window.look, self._window)
        choice.chosen.connect(self.begin_form)
        choice.sent.connect(self.sent_forms.send)
        return choice

    @cached_property
    def task_sheet(self) -> TaskSheet:
        from desktop.views.checklist.task_sheet import TaskSheet

        ports = self._window.ports
        return TaskSheet(self._window.look, self._window, ports.actions, ports.drafts)

    # -- opening ----------------------------------------------------------------------------------

    def jump(self) -> None:
        """Begin or go on with the assessment, or choose a form where none is asked; from the pane, back."""
        case, view = self._window.case(), self._window.centre.current()
        if case is None or view is None:
            return
        if case.head.case_id not in self._open:
            if self.is_asked(case):
                self.begin(case)
            else:
                self.choose()
        elif not self.pane.isVisible():
            self._follow()
            self.pane.take_focus()
        elif self.pane.isAncestorOf(QApplication.focusWidget() or view) or self.pane.hasFocus():
            self._window.panes.fold()
            view.composer.text.setFocus()
        else:
            self.pane.take_focus()

    def begin(self, case: Case) -> None:
        """Open the form: the kept draft, else what was signed, else a new one."""
        case_id = case.head.case_id
        fill = self._fills.get((case_id, "")) or self._restored(case)
        if fill is None and assessing.is_covered(case):
            self.show_signed(self._latest(case))
            return
        fill = fill or self._fresh(case)
        if fill is not None:
            self._put(case, fill)

    def choose(self, *, sends: bool = False) -> None:
        """Offer the forms that may be begun here, or sent to the client; the one that is half filled is marked."""
        case = self._window.case()
        if case is not None and self.offered(case):
            begun = {place for at, place in self._fills if at == case.head.case_id}
            self.sent_forms.offer(case, begun, sends=sends)

    def offered(self, case: Case) -> tuple[Questionnaire, ...]:
        """The forms that may be begun in a case besides the assessment."""
        return assessing.offered(case, self._window.ports.session.setup, self._today())

    def begin_form(self, url: str, answers: Answers | None = None) -> None:
        """Open a form, half filled as it was left; what has no answer yet takes these."""
        case = self._window.case()
        form = next((one for one in self.offered(case) if one.url == url), None) if case else None
        if case is None or form is None:
            return
        half = self._fills.get((case.head.case_id, url)) or self._restored_form(case, form)
        fill = half or ChecklistFill(form)
        for link_id, answer in (answers or {}).items():
            if fill.answer(link_id) is None:
                fill.put(link_id, answer)
        self._put(case, fill)

    def is_asked(self, case: Case) -> bool:
        """Whether there is a form for this client on this line, or one that was signed."""
        return self.form(case) is not None or case.head.assessment is not None

    def form(self, case: Case) -> Questionnaire | None:
        """The questionnaire that is asked now."""
        return assessing.form(case, self._window.ports.session.setup, self._today())

    def _today(self) -> date:
        look = self._window.look
        return look.clock().astimezone(look.texts.zone).date()

    def correct(self, entry: Entry) -> None:
        """Begin a new version with the answers of a signed one, which stays as it is."""
        case, setup, body = self._window.case(), self._window.ports.session.setup, entry.body
        if case is None or setup is None or not isinstance(body, QuestionnaireSigned):
            return
        form = assessing.known(body, setup)
        if form is not None:
            self._put(case, assessing.correcting(form, body))
            self._keep()

    def show_signed(self, entry: Entry | None) -> None:
        """Open a signed questionnaire to read."""
        case = self._window.case()
        if case is not None and entry is not None:
            setup, case_id = self._window.ports.session.setup, case.head.case_id
            able = assessing.is_newest(case, entry) and not self._window.leaving(case_id)
            key = assessing.draft_key(case_id, assessing.slot_of(entry, setup))
            half = self._window.ports.drafts.get(key) is not None
            self.signed_sheet.open_for(entry, setup, correctable=able, half_filled=half)

    def resolve(self, task_id: str) -> None:
        """Ask how a task was resolved."""
        case = self._window.case()
        task = next((one for one in case.head.tasks if one.task_id == task_id), None) if case else None
        if case is not None and task is not None:
            self.task_sheet.open_for(case, task)

    def put_off(self) -> None:
        """Go on later: the draft stays."""
        case, view = self._window.case(), self._window.centre.current()
        if case is not None:
            self._open.pop(case.head.case_id, None)
        self._window.panes.open_aside(on=False)
        if view is not None:
            view.composer.text.setFocus()
        self._window.client.retranslate()

    # -- inside -----------------------------------------------------------------------------------

    def _put(self, case: Case, fill: ChecklistFill) -> None:
        place = assessing.slot(fill.questionnaire)
        self._fills[case.head.case_id, place] = fill
        self._open[case.head.case_id] = place
        self._follow()
        self.pane.take_focus()

    def _fresh(self, case: Case) -> ChecklistFill | None:
        form = self.form(case)
        if form is None:
            return None
        made = case.head.assessment
        suggested = {MATTER: case.head.subject} if case.head.subject else {}
        return ChecklistFill(form, replaces=made.response_id if made else None, suggested=suggested)

    def _restored(self, case: Case) -> ChecklistFill | None:
        draft = self._window.ports.drafts.get(assessing.draft_key(case.head.case_id))
        fill = self._fresh(case)
        if draft is None or fill is None:
            return None
        setup = self._window.ports.session.setup
        same = (
            [one for one in setup.questionnaires if one.canonical == form_of(draft.fields)] if setup else []
        )
        kept = dict(draft.fields)
        if same and same[0].url != fill.questionnaire.url and not fill.is_short:
            # Another form is asked now: of the short one a code of its own was chosen beforehand.
            kept.pop(CODE, None)
        fill.restore(kept)
        return fill

    def _restored_form(self, case: Case, form: Questionnaire) -> ChecklistFill | None:
        draft = self._window.ports.drafts.get(assessing.draft_key(case.head.case_id, form.url))
        if draft is None or form_of(draft.fields).partition("|")[0] != form.url:
            return None
        fill = ChecklistFill(form)
        fill.restore(draft.fields)
        return fill

    def _restore_late(self) -> None:
        """The journal of an earlier run has been opened: what was kept stands where nothing was answered meanwhile."""
        case = self._window.case()
        fill = self._fill_of(case) if case is not None else None
        if case is None or fill is None or fill.is_begun():
            return
        form = fill.questionnaire
        kept = self._restored_form(case, form) if assessing.slot(form) else self._restored(case)
        if kept is not None:
            self._put(case, kept)

    def _fill_of(self, case: Case) -> ChecklistFill | None:
        """What stands open beside a case, or the assessment that was put off."""
        case_id = case.head.case_id
        return self._fills.get((case_id, self._open.get(case_id, "")))

    def _latest(self, case: Case) -> Entry | None:
        made = case.head.assessment
        for entry in reversed(case.entries):
            body = entry.body
            if isinstance(body, QuestionnaireSigned) and made and body.response_id == made.response_id:
                return entry
        return None

    def _follow(self) -> None:
        """Show the form of the open case, if it has one open."""
        case = self._window.case()
        fill = self._fill_of(case) if case is not None else None
        shown = case is not None and fill is not None and case.head.case_id in self._open
        if case is not None and fill is not None and shown:
            kept_at = self._window.ports.drafts.saved_at(self._key(case, fill))
            self.pane.open_for(fill, self._about(case, fill), kept_at)
        self._window.panes.open_aside(on=shown)

    def _key(self, case: Case, fill: ChecklistFill) -> str:
        return assessing.draft_key(case.head.case_id, assessing.slot(fill.questionnaire))

    def _about(self, case: Case, fill: ChecklistFill) -> str:
        client = case.head.client
        name = client.on_behalf.principal_name if client.on_behalf else client.name
        age = assessing.years(case, self._today())
        who = [
            name or self.tr("Name not known"),
            self.tr("{n} y").format(n=age) if age is not None else self.tr("age not known"),
        ]
        if assessing.slot(fill.questionnaire):
            return f"{', '.join(who)}."
        return self.tr("{who}. Concerns this contact only.").format(who=", ".join(who))

    def _case_shown(self) -> Case | None:
        """The case whose form stands in the pane."""
        case = self._window.case()
        if case is None or self._fill_of(case) is not self.pane.fill:
            return None
        return case

    def _keep(self) -> None:
        case, fill = self._case_shown(), self.pane.fill
        if case is not None and fill is not None:
            self._window.ports.drafts.put(self._key(case, fill), Draft(fields=fill.fields()))

    def _saved(self, key: str) -> None:
        case, fill = self._case_shown(), self.pane.fill
        if case is not None and fill is not None and key == self._key(case, fill):
            self.pane.kept(self._window.ports.drafts.saved_at(key))

    def _sign(self) -> None:
        case, fill = self._case_shown(), self.pane.fill
        if case is not None and fill is not None:
            self.pane.refuse("")
            self._keep()
            self._signing[case.head.case_id] = assessing.slot(fill.questionnaire)
            self._window.ports.actions.sign_questionnaire(case.head.case_id, fill.response(), fill.replaces)

    def _send_ready(self, keyword: str) -> None:
        case = self._case_shown()
        if case is not None:
            said = send_ready(self._window, case, keyword)
            if said.sent:
                polite(self.pane, said.sentence)
            elif said.sentence:
                self.pane.refuse(said.sentence)

    # -- answers ----------------------------------------------------------------------------------

    def _done(self, _command: str, place: str, case_id: str) -> None:
        if place == SIGNING:
            slot = self._signing.pop(CaseId(case_id), "")
            self._ended(CaseId(case_id), slot)
            said = self.tr("The form was signed.") if slot else self.tr("The assessment was signed.")
        elif place == RESOLVING:
            said = self.tr("The task was resolved.")
        else:
            return
        self._window.undo.tell(said)
        polite(self._window, said)

    def _ended(self, case_id: CaseId, slot: str) -> None:
        self._window.ports.drafts.drop(assessing.draft_key(case_id, slot))
        self._fills.pop((case_id, slot), None)
        was_open = self._open.get(case_id) == slot
        if was_open:
            del self._open[case_id]
        view = self._window.centre.current()
        self._follow()
        if was_open and view is not None and view.case_id == case_id:
            view.composer.text.setFocus()

    def _refused(self, case_id: str, place: str, refusal: Refusal) -> None:
        if place not in PLACES:
            return
        self._window.ports.actions.cancel(CommandId(refusal.command_id))
        said = sentence(refusal)
        if place == RESOLVING:
            self.task_sheet.refuse(said)
            return
        case, fill = self._case_shown(), self.pane.fill
        if case is None or fill is None or case.head.case_id != case_id:
            self._window.undo.tell(said)
            return
        if refusal.code is ErrorCode.FULL_ASSESSMENT_NEEDED:
            self._use_full(case, fill)
        elif refusal.code is ErrorCode.ASSESSMENT_CHANGED and (newest := self._newest(case, fill)):
            # Whoever signs after having been told means to replace it.
            fill.replaces = newest
            said = f"{said} {self.tr('If you sign again, yours becomes the next version.')}"
        self.pane.refuse(said, refusal.where)

    def _newest(self, case: Case, fill: ChecklistFill) -> ResponseId | None:
        slot, made = assessing.slot(fill.questionnaire), case.head.assessment
        if not slot:
            return made.response_id if made is not None else None
        entry = assessing.signed(case, slot)
        return entry.body.response_id if entry and isinstance(entry.body, QuestionnaireSigned) else None

    def _use_full(self, case: Case, fill: ChecklistFill) -> None:
        """The child has turned 12 meanwhile: the answers go on in the whole form, the code is to be chosen anew."""
        setup = self._window.ports.session.setup
        form = asked_for(setup.questionnaires, AssessmentNeed.FULL) if setup else None
        if form is None:
            return
        kept = fill.fields()
        kept.pop(CODE, None)
        full = ChecklistFill(form, replaces=fill.replaces)
        full.restore(kept)
        self._put(case, full)
        self._keep()

    def _not_now(self, place: str, case_id: str) -> None:
        case = self._case_shown()
        if place == SIGNING and case is not None and case.head.case_id == case_id:
            self.pane.refuse(
                self.tr("Signing needs the connection. The draft is kept; sign when it is back.")
            )
        elif place == RESOLVING:
            self.task_sheet.refuse(self.tr("This needs the connection. What you wrote is kept."))
