"""A playbook beside the case: its steps to tick while the conversation goes on at its left, and what helps in each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.guidance import Playbook, PlaybookStep
from backend.protocol.ids import CaseId, PlaybookId
from backend.protocol.questionnaires import in_language
from desktop.models.directory import Directory
from desktop.models.directory_search import name_of
from desktop.models.guidance import Guidance
from desktop.models.reviews import is_late
from desktop.models.ticks import Ticks
from desktop.texts import formats
from desktop.theme import MEDIUM, Size
from desktop.views.banner import Banner
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.playbook_form import helps_of
from desktop.views.tab_order import follow

_ICONS = {"phrase": "chat-circle-text", "service": "users-three", "chain": "list", "form": "clipboard-text"}


class PlaybookCard(View):
    """Each case has its own open playbook. `help_wanted(kind, id)`, `change_wanted(playbook_id)`: for who may, else a suggestion."""

    help_wanted = Signal(str, str)
    change_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, look: Look, lines: LineNames, guidance: Guidance, directory: Directory, ticks: Ticks
    ) -> None:
        super().__init__(look)
        self._lines, self._guidance, self._directory, self._ticks = lines, guidance, directory, ticks
        self._case_id = CaseId("")
        self._open: dict[CaseId, PlaybookId] = {}
        self.edits = False
        """Whether whoever is signed in may change it: said by the window."""
        self.boxes: list[QCheckBox] = []
        self._made: list[QWidget] = []
        self._stops: list[QWidget] = []
        self._title = Label(look, Size.TEXT, MEDIUM, wrap=True)
        self.close_it = Button(look, "quiet", icon="x")
        self.close_it.clicked.connect(self._close)
        self._when = Label(look, Size.SMALL, role="muted", wrap=True)
        self._danger = Banner(look, "urgentSoft", "urgent", "warning-circle", title_role="urgent")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._foot = IconLabel(look, "info", "muted", size=Size.SMALL, wrap=True)
        self.change = Button(look, "quiet", small=True)
        self.change.clicked.connect(self._change)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addLayout(head)
        for part in (self._when, self._danger):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addWidget(self._foot)
        column.addWidget(self.change)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(rule)
        guidance.changed.connect(self.retranslate)
        directory.changed.connect(self.retranslate)
        self.retranslate()

    def show_case(self, case: Case | None) -> None:
        """Show what is open in this case."""
        self._case_id = case.head.case_id if case is not None else CaseId("")
        self.retranslate()

    def open_playbook(self, playbook_id: PlaybookId) -> None:
        """Open one in the case that is shown."""
        if self._case_id and self._guidance.playbook(playbook_id) is not None:
            self._open[self._case_id] = playbook_id
            self.retranslate()

    def playbook(self) -> Playbook | None:
        """Return what is open; none when it has been taken away."""
        shown = self._open.get(self._case_id)
        return self._guidance.playbook(shown) if shown is not None else None

    def retranslate(self) -> None:
        at = next((at for at, box in enumerate(self.boxes) if box.hasFocus()), None)
        self._clear()
        playbook = self.playbook()
        self.setVisible(playbook is not None)
        if playbook is None:
            return
        pick = self.look.texts.pick
        self.setAccessibleName(pick(playbook.title))
        self._title.setText(pick(playbook.title))
        self._when.setText(pick(playbook.when))
        self._when.setVisible(bool(playbook.when))
        self.close_it.setAccessibleName(self.tr("Close the playbook"))
        self._danger.setVisible(playbook.life_at_risk)
        self._danger.say(
            self.tr("A life may be at risk"), self.tr("In danger call 112 first. The steps come after.")
        )
        for number, step in enumerate(playbook.steps, 1):
            self._step(playbook, number, step)
        self._say_foot(playbook)
        self.change.set_words(self.tr("Change") if self.edits else self.tr("Suggest a change"))
        self._order()
        if at is not None and at < len(self.boxes):
            self.boxes[at].setFocus()

    def _order(self) -> None:
        """Tab goes from the top to the bottom, whatever was made last."""
        follow(self.close_it, (*self._stops, self.change))

    # -- inside -----------------------------------------------------------------------------------

    def _step(self, playbook: Playbook, number: int, step: PlaybookStep) -> None:
        said = self.look.texts.pick(step.text)
        box = QCheckBox()
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(f"{number}. {said}")
        box.setChecked(self._ticks.is_ticked(self._case_id, playbook.playbook_id, step))
        text = Label(self.look, wrap=True, role="muted" if box.isChecked() else "text")
        text.setText(f"{number}. {said}")
        box.toggled.connect(lambda on, one=step, label=text: self._tick(one, label, on=on))
        self.boxes.append(box)
        self._stops.append(box)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(text)
        for named in helps_of(step):
            self._help(right, *named.split(":", 1))
        holder, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        holder.setLayout(row)
        self._rows.addWidget(holder)
        self._made.append(holder)

    def _help(self, column: QVBoxLayout, kind: str, value: str) -> None:
        """What helps in a step; what there is no longer is left out."""
        said = self._named(kind, value)
        if not said:
            return
        link = Button(self.look, "quiet", small=True)
        link.set_words(said)
        link.set_icon(_ICONS[kind])
        link.clicked.connect(lambda: self.help_wanted.emit(kind, value))
        self._stops.append(link)
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _named(self, kind: str, value: str) -> str:
        pick = self.look.texts.pick
        if kind == "phrase":
            phrase = next((one for one in self._guidance.phrases() if one.phrase_id == value), None)
            return self.tr("Write: {name}").format(name=pick(phrase.title)) if phrase is not None else ""
        if kind == "service":
            service = next((one for one in self._directory.all() if one.service_id == value), None)
            if service is None:
                return ""
            number = service.phone or service.professional_phone
            return f"{name_of(service, self.look.language)}  {number}".strip()
        if kind == "chain":
            chain = next((one for one in self._directory.chains() if one.chain_id == value), None)
            return pick(chain.title) if chain is not None else ""
        setup = self._lines.setup
        forms = setup.questionnaires if setup is not None else ()
        form = next((one for one in forms if one.url == value), None)
        return (
            self.tr("Form: {name}").format(
                name=in_language(form.title, form.title_element, self.look.language)
            )
            if form
            else ""
        )

    def _say_foot(self, playbook: Playbook) -> None:
        said = [self.tr("The ticks stay on this computer and are recorded nowhere.")]
        late = is_late(playbook.review_by, self.look.clock(), self.look.texts.zone)
        if playbook.review_by is not None:
            day = formats.day(playbook.review_by, self.look.language, year=True)
            told = (
                self.tr("Should have been reviewed by {day}.")
                if late
                else self.tr("To be reviewed by {day}.")
            )
            said.append(told.format(day=day))
        if playbook.owner:
            said.append(self.tr("Answered for by {owner}.").format(owner=playbook.owner))
        self._foot.set_icon("clock" if late else "info", "warn" if late else "muted")
        self._foot.say(" ".join(said))

    def _tick(self, step: PlaybookStep, label: Label, *, on: bool) -> None:
        playbook = self.playbook()
        if playbook is not None:
            self._ticks.tick(self._case_id, playbook.playbook_id, step, done=on)
            label.set_role("muted" if on else "text")

    def _close(self) -> None:
        self._open.pop(self._case_id, None)
        self.retranslate()
        self.closed.emit()

    def _change(self) -> None:
        playbook = self.playbook()
        if playbook is not None:
            self.change_wanted.emit(playbook.playbook_id)

    def _clear(self) -> None:
        for widget in self._made:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made, self._stops, self.boxes = [], [], []
