"""The tabs of the cases in hand: icon, short name, unread count, time since the client last spoke."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from backend.protocol.ids import CaseId
from backend.protocol.mine import MyCase
from desktop.models.roles import TabRole
from desktop.texts import formats
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views import paint
from desktop.views.look import Look, View
from desktop.views.queue_row import CHANNEL_ICONS

_PAD = 16


class TabBar(View):
    """`chosen(case_id)`. The active tab joins the pane below; arrows move while it has the focus."""

    chosen = Signal(str)

    def __init__(self, look: Look, tabs: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="window")
        self._tabs = tabs
        self._active: CaseId | None = None
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for signal in (tabs.rowsInserted, tabs.rowsRemoved, tabs.dataChanged, tabs.modelReset):
            signal.connect(self._again)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._second)
        self._tick.start()
        self.retranslate()

    def activate(self, case_id: CaseId | None) -> None:
        """Show which tab is open."""
        self._active = case_id
        self._again()

    def active(self) -> CaseId | None:
        return self._active

    def case_at(self, row: int) -> CaseId | None:
        """The case of a tab by its place from 0."""
        found = self._tabs.index(row, 0).data(TabRole.CASE_ID)
        return CaseId(found) if found else None

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Cases in hand"))
        self._again()

    def sizeHint(self) -> QSize:
        return QSize(480, self.look.theme.tall(40, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        for row, box in enumerate(self._boxes()):
            self._tab(painter, row, box)
        painter.end()

    def _tab(self, painter: QPainter, row: int, box: QRect) -> None:
        theme = self.look.theme
        index = self._tabs.index(row, 0)
        case = index.data(TabRole.CASE)
        active = case.case_id == self._active
        if active:
            self._joined(painter, box)
            if self.hasFocus():
                paint.focus_ring(painter, theme, QRectF(box).adjusted(3, 5, -3, -3), 4)
        elif row == self._hovered:
            paint.rounded(painter, QRectF(box).adjusted(2, 4, -2, -4), 6, theme.colour("hover"))
        # The tab's body begins 6 px down: its words stand in the middle of the body.
        line = box.adjusted(_PAD, 5, -_PAD, 0)
        side = theme.px(16)
        icon, weight = _icon(case)
        role = "accentText" if active or weight == "fill" else "muted"
        at = QPointF(line.left(), line.center().y() - side / 2 + 1)
        paint.icon(painter, theme, at, icon, role, weight=weight)
        line.setLeft(line.left() + side + 8)
        said = theme.colour("text" if active else "muted")
        line.setLeft(
            line.left() + paint.text(painter, line, self._name(case), self._font(active=active), said) + 8
        )
        unread = int(index.data(TabRole.UNREAD) or 0)
        if unread:
            line.setLeft(line.left() + self._badge(painter, line, unread) + 8)
        waited = self._waited(row)
        if waited:
            marked = bool(index.data(TabRole.LATE)) or bool(index.data(TabRole.LEAVING))
            font = theme.font(Size.SMALL, MEDIUM)
            paint.text(painter, line, waited, font, theme.colour("warn" if marked else "muted"))

    def _joined(self, painter: QPainter, box: QRect) -> None:
        """The active tab: the pane's colour, a hairline around it, an accent edge on top."""
        theme = self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        body = QRectF(box).adjusted(0.5, 6.5, -0.5, 8)
        shape.addRoundedRect(body, 6, 6)
        painter.save()
        painter.setClipRect(box)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("panel"))
        painter.drawPath(shape)
        painter.setClipRect(QRect(box.left(), box.top() + 6, box.width(), 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, box.width(), 12), 6, 6)
        painter.fillRect(QRect(box.left() + 1, box.top() + 8, box.width() - 2, 2), theme.colour("panel"))
        painter.restore()

    def _badge(self, painter: QPainter, line: QRect, unread: int) -> int:
        theme = self.look.theme
        font = theme.font(Size.SMALL, SEMIBOLD)
        high = theme.tall(18, 14)
        width = max(high, paint.text_width(font, str(unread)) + 10)
        box = QRect(line.left(), line.center().y() - high // 2 + 1, width, high)
        paint.rounded(painter, QRectF(box), high / 2, theme.colour("fill"))
        paint.text(painter, box, str(unread), font, theme.colour("onAccent"), paint.CENTRE)
        return width

    def _boxes(self) -> list[QRect]:
        theme = self.look.theme
        boxes, x = [], _PAD
        for row in range(self._tabs.rowCount()):
            index = self._tabs.index(row, 0)
            case = index.data(TabRole.CASE)
            width = 2 * _PAD + theme.px(16) + 8
            width += paint.text_width(self._font(active=case.case_id == self._active), self._name(case))
            unread = int(index.data(TabRole.UNREAD) or 0)
            if unread:
                width += 8 + max(
                    theme.tall(18, 14), paint.text_width(theme.font(Size.SMALL, SEMIBOLD), str(unread)) + 10
                )
            waited = self._waited(row)
            if waited:
                width += 8 + paint.text_width(theme.font(Size.SMALL, MEDIUM), waited)
            boxes.append(QRect(x, 0, width, self.height()))
            x += width
        room = self.width() - _PAD
        if boxes and x > room:
            # Too many for the width: all give the same share, names are shortened.
            share = room / x
            x = _PAD
            for box in boxes:
                box.setRect(x, 0, int(box.width() * share), self.height())
                x += box.width()
        return boxes

    def _name(self, case: MyCase) -> str:
        return case.label or self.tr("Anonymous {n}").format(n=case.number)

    def _font(self, *, active: bool) -> QFont:
        return self.look.theme.font(Size.TEXT, SEMIBOLD if active else MEDIUM)

    def _waited(self, row: int) -> str:
        """How long the call has lasted or the client waited for an answer, or that the case itself waits to leave."""
        if self._tabs.index(row, 0).data(TabRole.LEAVING):
            return self.tr("waits")
        case = self._tabs.index(row, 0).data(TabRole.CASE)
        if _calls(case):
            call = case.call
            return formats.wait(self.look.clock() - (call.answered_at or call.began), self.look.language)
        spoke = self._tabs.index(row, 0).data(TabRole.CLIENT_LAST_SPOKE)
        return formats.wait(self.look.clock() - spoke, self.look.language) if spoke is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint().x())
        case = self.case_at(row) if row >= 0 else None
        if case is not None:
            self.chosen.emit(case)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._row_at(event.position().toPoint().x())
        case = self._tabs.index(self._hovered, 0).data(TabRole.CASE) if self._hovered >= 0 else None
        if case is not None:
            QToolTip.showText(
                event.globalPosition().toPoint(), self.tr("case {n}").format(n=case.number), self
            )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        here = next((row for row in range(self._tabs.rowCount()) if self.case_at(row) == self._active), 0)
        case = self.case_at(max(0, min(self._tabs.rowCount() - 1, here + step)))
        if case is not None:
            self.chosen.emit(case)

    def _row_at(self, x: int) -> int:
        return next((row for row, box in enumerate(self._boxes()) if box.left() <= x <= box.right()), -1)

    def _second(self) -> None:
        if self.isVisible() and self._tabs.rowCount():
            self.update()

    def _again(self) -> None:
        names = []
        for row in range(self._tabs.rowCount()):
            name = self._name(self._tabs.index(row, 0).data(TabRole.CASE))
            if self._tabs.index(row, 0).data(TabRole.LEAVING):
                name = self.tr("{name} waits for the connection").format(name=name)
            elif _calls(self._tabs.index(row, 0).data(TabRole.CASE)):
                name = self.tr("{name}, a call is going on").format(name=name)
            elif (owner := self._tabs.index(row, 0).data(TabRole.CASE).owner) is not None:
                name = self.tr("{name}, you are the work pair of {owner}").format(name=name, owner=owner.name)
            names.append(name)
        self.setAccessibleDescription(", ".join(names))
        self.update()


def _calls(case: MyCase) -> bool:
    return case.call is not None and case.call.alive


def _icon(case: MyCase) -> tuple[str, str]:
    """Icon and weight: of a call that is going on, of a work pair, else of the latest way of contact."""
    if _calls(case):
        return "phone-call", "fill"
    if case.owner is not None or case.partner is not None:
        return "users", "bold"
    return (CHANNEL_ICONS[case.channels[-1]] if case.channels else "note-pencil"), "bold"
