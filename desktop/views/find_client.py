"""F9: finds a client by code, phone, case number, or name and day of birth. Every search is logged, so Enter asks for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backend.protocol.client_inquiries import ClientsFound, FindClients
from backend.protocol.clients import ClientHit
from desktop.models.clients import Clients
from desktop.texts import client_words, typed_dates
from desktop.texts.refusals import of_question
from desktop.theme import Size
from desktop.views.announce import polite
from desktop.views.choice_list import ChoiceItem
from desktop.views.icon_label import IconLabel
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.search_overlay import SearchOverlay

_NEW = "new"


class _Day(QLineEdit):
    """The day of birth; Enter searches, the arrows move in the list."""

    def __init__(self, owner: FindClient) -> None:
        super().__init__()
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.take_key(event):
            super().keyPressEvent(event)


class FindClient(SearchOverlay):
    """`opened(hit)`, `linked(hit, as_who)` ("client" or "contact"), `new_wanted(text)`. Nothing typed is kept."""

    opened = Signal(object)
    linked = Signal(object, str)
    new_wanted = Signal(str)

    def __init__(self, look: Look, window: QWidget, clients: Clients) -> None:
        super().__init__(look, window)
        self._clients = clients
        self._asked: tuple[str, date | None] | None = None
        self._pick: Callable[[ClientHit], object] | None = None
        self._pick_title = ""
        self._link = ""
        self.born = _Day(self)
        self.born.setFixedWidth(look.theme.px(120))
        self._born_label = Label(look, Size.SMALL, role="muted")
        self._wrong = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self._wrong.hide()
        self._day = QWidget()
        day = QHBoxLayout(self._day)
        day.setContentsMargins(32, 0, 0, 10)
        day.setSpacing(8)
        day.addWidget(self._born_label)
        day.addWidget(self.born)
        day.addWidget(self._wrong, 1)
        day.addStretch(0)
        self.under.addWidget(self._day)
        self._open_hint = KeyHint(look, ("↵",))
        self._link_hint = KeyHint(look, ("Ctrl ↵",))
        self._contact_hint = KeyHint(look, ("Ctrl Shift ↵",))
        self._esc_hint = KeyHint(look, ("Esc",))
        self.hints(
            KeyHint(look, ("↑", "↓")), self._open_hint, self._link_hint, self._contact_hint, self._esc_hint
        )
        self.search.textChanged.connect(self._typed)
        self.picked.connect(self._picked)
        clients.search.changed.connect(self._found)
        self.retranslate()
        self.restyle()

    def open_find(self, link: str) -> None:
        """Open empty. `link`: "" when no case is open, "client" when one is, "behalf" when one that somebody acts in."""
        self._pick, self._link = None, link
        self._begin("")

    def open_to_pick(self, title: str, pick: Callable[[ClientHit], object]) -> None:
        """Find another client for something that is being done; `pick` is called with whoever is chosen."""
        self._pick, self._link = pick, ""
        self._begin(title)

    def refuse(self, sentence: str) -> None:
        """Say why what was chosen could not be done."""
        self._wrong.hide()
        self.say(sentence)
        polite(self, sentence)
        self.place()

    def leave(self) -> None:
        """Nothing of a search is left behind."""
        self.hide()
        self._clear()
        super().leave()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Find a client"))
        self.search.setAccessibleName(self.tr("Personal code, phone, case number or name"))
        self.title.setText(
            self._pick_title or self.tr("Find a client: personal code, phone, case number or name")
        )
        self._born_label.setText(self.tr("Day of birth"))
        self.born.setAccessibleName(self.tr("Day of birth, as 10.7.2013"))
        for hint, words in zip(
            self.findChildren(KeyHint),
            (
                self.tr("choose"),
                self.tr("search and open"),
                self.tr("link to the case"),
                self.tr("link as who is in contact"),
                self.tr("close"),
            ),
            strict=True,
        ):
            hint.say(words)
        if self._pick is not None:
            self._open_hint.say(self.tr("search and choose"))
        self._link_hint.setVisible(bool(self._link))
        self._contact_hint.setVisible(self._link == "behalf")
        self._show()

    def enter(self, modifiers: Qt.KeyboardModifier) -> None:
        """Enter searches what has not been searched yet, and opens what was found."""
        text, day = self._wanted()
        if not text:
            return
        if self._is_name() and day is None:
            self._need_day()
            return
        if self._asked != (text, day):
            self._search(text, day)
            return
        item = self.list.current()
        if item is None:
            return
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if control and item.key != _NEW and self._link:
            shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            hit = self._hit(item.key)
            if hit is not None:
                self.linked.emit(hit, "contact" if shift and self._link == "behalf" else "client")
        elif not control:
            self._picked(item.key)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002, FBT001 - Qt's own signature
        to = self.born if self.search.hasFocus() and self._day.isVisible() else self.search
        to.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # -- inside -----------------------------------------------------------------------------------

    def _begin(self, title: str) -> None:
        self._pick_title = title
        self._clear()
        self.retranslate()
        self.open(self.search)
        self._show()

    def _clear(self) -> None:
        self._asked = None
        self.search.clear()
        self.born.clear()
        self._clients.search.let_go()

    def _wanted(self) -> tuple[str, date | None]:
        return self.search.text().strip(), typed_dates.day(self.born.text()) if self._is_name() else None

    def _is_name(self) -> bool:
        text = self.search.text().strip()
        return text[:1].isalpha() and not any(letter.isdigit() for letter in text)

    def _typed(self) -> None:
        self._day.setVisible(self._is_name())
        self._wrong.hide()
        if self._asked is not None:
            # What is shown was found by other words.
            self._asked = None
            self._clients.search.let_go()
        self._show()

    def _need_day(self) -> None:
        written = bool(self.born.text().strip())
        said = (
            self.tr("There is no such day. Write it as 10.7.2013.")
            if written
            else self.tr("A name alone finds nobody: write the day of birth.")
        )
        self._wrong.say(said)
        self._wrong.show()
        self.born.setFocus()
        polite(self, said)
        self.place()

    def _search(self, text: str, day: date | None) -> None:
        self._wrong.hide()
        self._asked = (text, day)
        self._clients.find(FindClients(text=text, born=day))

    def _found(self) -> None:
        if self.isVisible():
            self._show()
            search = self._clients.search
            if not search.busy and self._asked is not None:
                polite(self, self.told.text())

    def _show(self) -> None:
        search, found = self._clients.search, self._clients.search.found
        self._day.setVisible(self._is_name())
        items: list[ChoiceItem] = []
        if self._asked is None:
            self.say(self.tr("Press Enter to search. Every search is logged."))
        elif search.busy:
            self.say(self.tr("Searching"))
        elif search.offline:
            self.say(
                self.tr(
                    "Searching needs the connection. The cases in your hands can be worked with meanwhile."
                )
            )
        elif search.refused is not None:
            self.say(of_question(search.refused))
        elif isinstance(found, ClientsFound):
            items = self._items(found)
            self.say(self._sentence(found))
        self.show_items(items)

    def _sentence(self, found: ClientsFound) -> str:
        if not found.understood:
            return self.tr(
                "That is no personal code, phone number, case number or name. Check it and search again."
            )
        said = client_words.understood(found.understood)
        if not found.hits:
            return f"{said} {self.tr('Nobody was found. Check what you wrote, or make a new client.')}"
        if found.more:
            return f"{said} {self.tr('There are more than these: search more exactly.')}"
        return said

    def _items(self, found: ClientsFound) -> list[ChoiceItem]:
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        items = [
            ChoiceItem(
                hit.client_id,
                hit.name,
                client_words.hit(hit, today, self.look.language),
                icon="user",
                boxed=client_words.flags(hit),
            )
            for hit in found.hits
        ]
        if self._pick is None and found.understood in ("code", "phone", "name"):
            items.append(ChoiceItem(_NEW, self.tr("New client"), icon="user-plus", medium=False))
        return items

    def _hit(self, key: str) -> ClientHit | None:
        found = self._clients.search.found
        hits = found.hits if isinstance(found, ClientsFound) else ()
        return next((hit for hit in hits if hit.client_id == key), None)

    def _picked(self, key: str) -> None:
        if key == _NEW:
            text = self.search.text().strip()
            self.leave()
            self.new_wanted.emit(text)
            return
        hit, pick = self._hit(key), self._pick
        if hit is None:
            return
        self.leave()
        if pick is not None:
            pick(hit)
        else:
            self.opened.emit(hit)
