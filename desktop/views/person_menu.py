"""The signed-in person's menu: language, theme, text size, what makes a sound, lock and sign out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from desktop.views.deeds import names

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

_PARTS = (
    ("finnish", "swedish", "english"),
    ("system", "light", "dark", "high"),
    ("larger", "smaller", "compact", "tear_queue", "motion"),
    ("sound", "sound_urgent", "badge", "tray"),
    ("own_phone", "phrases", "shortcuts", "guide"),
    ("lock", "sign_out"),
)


def person_menu(window: MainWindow) -> QMenu:
    """The menu, with shortcuts beside; every entry is a deed, so that the palette has it too."""
    menu = QMenu(window)
    offered = [[key for key in part if window.deeds.offers(key)] for part in _PARTS]
    for number, part in enumerate(part for part in offered if part):
        if number:
            menu.addSeparator()
        for key in part:
            deed = window.deeds.deed(key)
            action = menu.addAction(
                window.look.theme.icon(deed.icon), names(window.look.texts, deed)[window.look.language]
            )
            if key == "own_phone":
                action.setText(f"{action.text()}: {window.call_work.own_phone_words()}")
            on = window.deeds.is_on(key)
            if on is not None:
                action.setIcon(QIcon())
                action.setCheckable(True)
                action.setChecked(on)
            keys = window.deeds.keys(key)
            if not keys.isEmpty():
                action.setText(f"{action.text()}\t{keys.toString()}")
            action.triggered.connect(lambda _on=False, one=key: window.deeds.do(one))
    return menu


def open_person_menu(window: MainWindow) -> None:
    """Open it below the person's name."""
    menu = person_menu(window)
    person = window.top.person
    menu.exec(person.mapToGlobal(person.rect().bottomLeft()))
    menu.deleteLater()
