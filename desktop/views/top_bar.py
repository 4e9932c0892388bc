"""The bar on top: the product, the unit, the search that opens the palette, presence, and the person's menu."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from backend.protocol.people import StaffInfo
from backend.protocol.words import PresenceState
from desktop.texts import formats, words
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.theme.icons import Icons
from desktop.theme.tokens import RADIUS_BUTTON
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.label import Label
from desktop.views.look import Look, View

PRESENCE_ICONS = {
    PresenceState.AVAILABLE: ("circle", "fill", "ok"),
    PresenceState.BUSY: ("circle-half", "fill", "accentText"),
    PresenceState.BREAK: ("pause-circle", "fill", "muted"),
    PresenceState.AWAY: ("circle", "bold", "muted"),
}
"""What one says of oneself, as it is offered."""
_BY_CALL = {
    PresenceState.ON_CALL: ("phone-call", "fill", "accentText"),
    PresenceState.WRAP_UP: ("note-pencil", "bold", "accentText"),
}
"""What follows from a call, and is chosen by nobody."""


class SearchBox(QAbstractButton):
    """Looks like a field, opens the palette."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._keys = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)

    def show_keys(self, keys: QKeySequence) -> None:
        self._keys = " ".join(paint.keys(keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._look.theme.tall(32, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint.rounded(
            painter, QRectF(self.rect()), RADIUS_BUTTON, theme.colour("panel"), theme.colour("control")
        )
        if self.hasFocus():
            paint.focus_ring(painter, theme, QRectF(self.rect()), RADIUS_BUTTON)
        side = theme.px(16)
        paint.icon(painter, theme, QPointF(12, (self.height() - side) / 2), "magnifying-glass", "muted")
        high = theme.tall(20, 14)
        width = paint.cap_width(theme, self._keys)
        box = QRect(self.width() - 12 - width, (self.height() - high) // 2, width, high)
        paint.cap(painter, theme, box, self._keys)
        room = QRect(12 + side + 8, 0, box.left() - 28 - side, self.height())
        paint.text(painter, room, self.text(), theme.font(), theme.colour("muted"))
        painter.end()


class Person(QAbstractButton):
    """Initials in a soft circle, the name, a caret."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._initials = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, me: StaffInfo) -> None:
        self._initials = me.initials
        self.setText(me.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        name = paint.text_width(theme.font(Size.TEXT, MEDIUM), self.text())
        return QSize(theme.px(24) + 8 + name + 8 + theme.px(12) + 8, theme.tall(32, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        side = theme.px(24)
        circle = QRectF(2, (self.height() - side) / 2, side, side)
        outline = theme.colour("line") if theme.tokens.high_contrast else None
        paint.rounded(painter, circle, side / 2, theme.colour("accentSoft"), outline)
        paint.text(
            painter,
            circle.toRect(),
            self._initials,
            theme.font(Size.SMALL, SEMIBOLD),
            theme.colour("accentText"),
            paint.CENTRE,
        )
        room = QRect(side + 10, 0, self.width() - side - 18 - theme.px(12), self.height())
        taken = paint.text(painter, room, self.text(), theme.font(Size.TEXT, MEDIUM), theme.colour("text"))
        caret = theme.px(12)
        paint.icon(
            painter,
            theme,
            QPointF(room.left() + taken + 8, (self.height() - caret) / 2),
            "caret-down",
            "muted",
            12,
        )
        if self.hasFocus():
            paint.focus_ring(painter, theme, QRectF(self.rect()), RADIUS_BUTTON)
        painter.end()


class TopBar(View):
    """`palette_wanted`, `presence_wanted(state)`; the person's menu is filled by the window."""

    palette_wanted = Signal()
    presence_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="window")
        self._state = PresenceState.AVAILABLE
        self._until: datetime | None = None
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._say_presence)
        self._mark = QLabel()
        self._product = Label(look, weight=SEMIBOLD)
        self._unit = Label(look, role="muted", elide=True)
        self._unit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.search = SearchBox(look)
        self.search.clicked.connect(self.palette_wanted)
        self.presence = Button(look, icon="circle", caret=True)
        self.presence.clicked.connect(self.open_presence)
        self.consultations = Button(look, icon="chats-circle", icon_role="accentText")
        self.consultations.hide()
        self.offers = Button(look, icon="arrow-bend-up-right", icon_role="accentText")
        self.offers.hide()
        self._offered, self._offer_keys = 0, ""
        self._to_answer = self._late = 0
        self._consult_keys = ""
        self.person = Person(look)
        self._build(look)
        self.retranslate()
        self.restyle()

    def _build(self, look: Look) -> None:
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._mark)
        left.addWidget(self._product)
        left.addWidget(self._unit, 1)
        right = QHBoxLayout()
        right.setSpacing(12)
        right.addStretch(1)
        right.addWidget(self.offers)
        right.addWidget(self.consultations)
        right.addWidget(self.presence)
        right.addWidget(self.person)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(16)
        row.addLayout(left, 36)
        row.addWidget(self.search, 28)
        row.addLayout(right, 36)
        holder = QWidget()
        holder.setLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(holder, 1)
        whole.addWidget(Hairline(look))

    def show_person(self, me: StaffInfo, county: str) -> None:
        self._unit.setText(me.unit or county)
        self.person.show_person(me)
        self.retranslate()

    def show_consultations(self, count: int, late: int = 0) -> None:
        """How much of colleagues waits; nothing is shown for none. ``late``: of how many the promised time has passed."""
        self._to_answer, self._late = count, late
        if late:
            self.consultations.set_icon("warning", "warn", "fill")
        else:
            self.consultations.set_icon("chats-circle", "accentText")
        self.consultations.setVisible(bool(count))
        self.retranslate()

    def show_offers(self, count: int) -> None:
        """How many cases are offered to oneself; nothing is shown for none."""
        self._offered = count
        self.offers.setVisible(bool(count))
        self.retranslate()

    def set_keys(self, consultations: QKeySequence, offers: QKeySequence) -> None:
        """What the keys of questions and offers are, told where the mouse rests."""
        self._consult_keys = " ".join(paint.keys(consultations))
        self._offer_keys = " ".join(paint.keys(offers))
        self.retranslate()

    def show_presence(self, state: PresenceState, until: datetime | None = None) -> None:
        """`until`: when wrap-up ends by itself; it is counted down."""
        self._state, self._until = state, until if state is PresenceState.WRAP_UP else None
        self.presence.set_icon(*self._presence_icon())
        if self._until is None:
            self._second.stop()
        else:
            self._second.start()
        self.retranslate()

    def open_presence(self) -> None:
        """The menu of presence states (F12)."""
        menu = self.presence_menu()
        menu.exec(self.presence.mapToGlobal(self.presence.rect().bottomLeft()))
        menu.deleteLater()

    def presence_menu(self) -> QMenu:
        menu = QMenu(self)
        for state, (icon, weight, role) in PRESENCE_ICONS.items():
            action = menu.addAction(self.look.theme.icon(icon, role, weight=weight), words.presence(state))
            action.triggered.connect(lambda _on=False, one=state: self.presence_wanted.emit(one))
        return menu

    def retranslate(self) -> None:
        # The product's name is the same in every language.
        self._product.setText("Luukku")
        self.search.setText(self.tr("Search a client, a case or a command"))
        self.search.setAccessibleName(self.search.text())
        said = self.tr("Questions and invitations of colleagues: {n}").format(n=self._to_answer)
        if self._late:
            said += ". " + self.tr("Promised time passed: {n}").format(n=self._late)
        self.consultations.set_words(str(self._to_answer), said)
        self.consultations.setToolTip(f"{said} ({self._consult_keys})")
        said = self.tr("Cases offered: {n}").format(n=self._offered)
        self.offers.set_words(str(self._offered), said)
        self.offers.setToolTip(f"{said} ({self._offer_keys})")
        self._say_presence()
        self.person.setAccessibleName(self.tr("Own menu: {name}").format(name=self.person.text()))

    def _say_presence(self) -> None:
        said = words.presence(self._state)
        spoken = self.tr("Presence: {state}").format(state=said)
        if self._until is not None:
            # A reader hears the state alone: a name that changes each second would be read out each second.
            said = f"{said} {formats.wait(self._until - self.look.clock(), self.look.language)}"
        self.presence.set_words(said, spoken)

    def restyle(self) -> None:
        theme = self.look.theme
        self._mark.setPixmap(Icons.product(theme.px(24), self.devicePixelRatioF()))
        self.setFixedHeight(theme.tall(48, 20))
        super().restyle()

    def _presence_icon(self) -> tuple[str, str, str]:
        icon, weight, role = (PRESENCE_ICONS | _BY_CALL)[self._state]
        return icon, role, weight
