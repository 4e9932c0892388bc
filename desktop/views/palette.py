"""The command palette: every deed by its Finnish, Swedish or English name, with its keys beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from backend.protocol.directory import Service
from desktop.models.directory_search import name_of
from desktop.texts import directory
from desktop.theme import Size
from desktop.views import paint
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.deeds import Deed, Deeds, names
from desktop.views.hairline import Hairline
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.overlay import Overlay

_GROUPS = ("call", "case", "queue", "move", "self", "office", "settings")
_MOST_ROWS = 12
_CLIENT = "a client by what was typed"
"""The key of the row that is no deed."""
_SERVICE, _PLAYBOOK, _VIEW = "service ", "playbook:", "own:"
"""What the keys of services, playbooks and views of one's own begin with."""
_NO_DEEDS = (_SERVICE, _PLAYBOOK, _VIEW)
_MOST_SERVICES = 5


class _Search(QLineEdit):
    def __init__(self, owner: Palette) -> None:
        super().__init__()
        self._owner = owner
        self.setProperty("bare", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.take_key(event):
            super().keyPressEvent(event)


class Palette(Overlay):
    """`rebind_wanted(key)`: Tab on a deed asks for other keys. `client_wanted(text)`: what was typed is to find a client.

    `service_wanted(service_id)`: one of the directory was chosen; `playbook_wanted(playbook_id)`: a playbook was.
    `view_wanted(key)`: a view of one's own.
    """

    rebind_wanted = Signal(str)
    client_wanted = Signal(str)
    service_wanted = Signal(str)
    playbook_wanted = Signal(str)
    view_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        deeds: Deeds,
        playbooks: Callable[[str], Sequence[tuple[str, str, bool]]],
        services: Callable[[str], Sequence[Service]],
        views: Callable[[], Sequence[tuple[str, str, int]]],
    ) -> None:
        super().__init__(look, window, width=640, from_top=0.25)
        self._deeds, self._playbooks, self._services = deeds, playbooks, services
        self._views = views
        self._subject = ""
        self.search = _Search(self)
        self.search.textChanged.connect(self._find)
        self._icon = QLabel()
        self._languages = Label(look, Size.SMALL, role="muted")
        self.list = ChoiceList(look, 40)
        self.list.chosen.connect(self._run)
        self._none = Label(look, role="muted", wrap=True)
        self._none.setContentsMargins(24, 16, 24, 16)
        self._hints = (
            KeyHint(look, ("↑", "↓")),
            KeyHint(look, ("↵",)),
            KeyHint(look, ("Tab",)),
            KeyHint(look, ("Esc",)),
        )
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self.search, 1)
        head.addWidget(self._languages)
        self._head = QWidget()
        self._head.setLayout(head)
        rows = QVBoxLayout()
        rows.setContentsMargins(8, 0, 8, 8)
        rows.addWidget(self.list)
        rows.addWidget(self._none)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 10)
        foot.setSpacing(16)
        for hint in self._hints[:-1]:
            foot.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(self._hints[-1])
        self.card.column.addWidget(self._head)
        self.card.column.addWidget(Hairline(look))
        self.card.column.addLayout(rows)
        self.card.column.addWidget(Hairline(look))
        self.card.column.addLayout(foot)
        self.retranslate()
        self.restyle()

    def open_for(self, subject: str) -> None:
        """Open with an empty search; `subject` names the open case in the first heading."""
        self._subject = subject
        self.search.clear()
        self._find()
        self.open(self.search)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Commands"))
        self.search.setAccessibleName(self.tr("Search a command by name"))
        # The names of the languages, each in itself: the same in all three.
        self._languages.setText("suomi, svenska, English")
        self._none.setText(self.tr("No command by that name. Try a word of what you want to do."))
        said = (self.tr("choose"), self.tr("do"), self.tr("change keys"), self.tr("close"))
        for hint, words in zip(self._hints, said, strict=True):
            hint.say(words)
        self._find()

    def restyle(self) -> None:
        theme = self.look.theme
        self._head.setFixedHeight(theme.tall(56, 24))
        self.search.setFont(theme.font(Size.HEADING))
        self._icon.setPixmap(theme.pixmap("magnifying-glass", "muted", 20, self.devicePixelRatioF()))
        super().restyle()

    def take_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Up:
                self.list.go(-1)
            case Qt.Key.Key_Down:
                self.list.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                item = self.list.current()
                if item is not None:
                    self._run(item.key)
            case Qt.Key.Key_Tab:
                item = self.list.current()
                if item is not None and item.key != _CLIENT and not item.key.startswith(_NO_DEEDS):
                    self.leave()
                    self.rebind_wanted.emit(item.key)
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002, FBT001 - Tab has its own meaning here
        return True

    def _run(self, key: str) -> None:
        if key == _CLIENT:
            text = self.search.text().strip()
            self.leave()
            self.client_wanted.emit(text)
            return
        if key.startswith(_PLAYBOOK):
            self.leave()
            self.playbook_wanted.emit(key.removeprefix(_PLAYBOOK))
            return
        if key.startswith(_SERVICE):
            self.leave()
            self.service_wanted.emit(key.removeprefix(_SERVICE))
            return
        if key.startswith(_VIEW):
            self.leave()
            self.view_wanted.emit(key)
            return
        if self._deeds.deed(key).why_not():
            return
        self.leave()
        self._deeds.do(key)

    def _find(self) -> None:
        wanted = self.search.text().strip()
        items: list[ChoiceItem] = []
        for group in _GROUPS:
            rows = [
                item
                for deed in self._deeds.all()
                if deed.group == group and (item := self._item(deed, wanted))
            ]
            if rows:
                items.append(ChoiceItem("", self._heading(group)))
                items.extend(rows)
        items.extend(self._found_playbooks(wanted))
        items.extend(self._found_views(wanted))
        items.extend(self._found_services(wanted))
        if wanted and self._deeds.offers("find_client"):
            keys = tuple(paint.keys(self._deeds.keys("find_client")))
            items.append(ChoiceItem("", self.tr("Clients")))
            title = self.tr("Find a client: {text}").format(text=wanted)
            items.append(ChoiceItem(_CLIENT, title, "", "", "magnifying-glass", keys))
        self.list.fill(items)
        # What cannot be done now stays where it is found; Enter is for what can. Looking for a client is never a slip.
        ready = (one.key for one in items if one.key and one.key != _CLIENT and not one.why_not)
        if (first := next(ready, None)) is not None:
            self.list.choose(first)
        self.list.setVisible(bool(items))
        self._none.setVisible(not items)
        self.list.setFixedHeight(min(self.list.contents_height(), self.look.theme.tall(40, 20) * _MOST_ROWS))
        if self.isVisible():
            self.place()

    def _found_playbooks(self, wanted: str) -> list[ChoiceItem]:
        found = self._playbooks(wanted)[:_MOST_SERVICES] if wanted and self._deeds.offers("playbooks") else ()
        rows = [
            ChoiceItem(
                _PLAYBOOK + one, title, icon="warning-circle" if at_risk else "clipboard-text", match=wanted
            )
            for one, title, at_risk in found
        ]
        return [ChoiceItem("", self.tr("Playbooks")), *rows] if rows else []

    def _found_views(self, wanted: str) -> list[ChoiceItem]:
        """The views somebody has made of the queue, with how much belongs to each."""
        rows = [
            ChoiceItem(key, name, "", str(count), "list", match=wanted)
            for key, name, count in self._views()
            if _matches(name, wanted)
        ]
        return [ChoiceItem("", self.tr("My views")), *rows] if rows else []

    def _found_services(self, wanted: str) -> list[ChoiceItem]:
        found = self._services(wanted)[:_MOST_SERVICES] if wanted and self._deeds.offers("directory") else ()
        rows = [
            ChoiceItem(
                _SERVICE + one.service_id,
                name_of(one, self.look.language),
                self.look.texts.pick(one.does),
                one.phone or one.professional_phone,
                directory.ICONS[one.kind],
                match=wanted,
            )
            for one in found
        ]
        return [ChoiceItem("", self.tr("Services")), *rows] if rows else []

    def _item(self, deed: Deed, wanted: str) -> ChoiceItem | None:
        said = names(self.look.texts, deed)
        if wanted and not any(_matches(name, wanted) for name in said.values()):
            return None
        title = said[self.look.language]
        others = ", ".join(name for language, name in said.items() if language is not self.look.language)
        keys = tuple(paint.keys(self._deeds.keys(deed.key)))
        return ChoiceItem(deed.key, title, others, deed.figure(), deed.icon, keys, deed.why_not(), wanted)

    def _heading(self, group: str) -> str:
        case = (
            self.tr("This case: {subject}").format(subject=self._subject)
            if self._subject
            else self.tr("Case")
        )
        return {
            "call": self.tr("Call"),
            "case": case,
            "queue": self.tr("Queue"),
            "move": self.tr("Moving"),
            "self": self.tr("Myself"),
            "office": self.tr("Log and staff"),
            "settings": self.tr("Settings"),
        }[group]


def _matches(name: str, wanted: str) -> bool:
    """Every word typed begins, or stands in, a word of the name."""
    folded = name.casefold()
    return all(word in folded for word in wanted.casefold().split())
