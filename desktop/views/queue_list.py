"""The scrolling list of the queue: places rows by arithmetic, keeps the selection on the case, lets taken rows go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from time import monotonic
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEasingCurve,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from backend.protocol.ids import CaseId
from backend.protocol.queue_row import QueueRow
from desktop.models.roles import QueueRole
from desktop.views.look import Look
from desktop.views.painted import painted
from desktop.views.ports import Queue
from desktop.views.queue_row import QueueRowDelegate

_FADE_MS = 120
_CLOSE_MS = 80
_SHOWN_MS = 1200
_QUIET_AFTER_KEY = 0.3
_GUARD = 0.3
# A pointer that lies still over the list for longer than this is not about to press.
_POINTING = 4.0
Index = QModelIndex | QPersistentModelIndex


class QueueList(QListView):
    """`chosen(case_id)` on Enter or double click. A QListView to screen readers, but laid out without size hints."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, source: Queue, delegate: QueueRowDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._headers: Sequence[int] = ()
        self._closing: dict[int, float] = {}
        self._look = look
        self._source = source
        self._delegate = delegate
        self._animations: dict[str, QVariantAnimation] = {}
        self._last_key = 0.0
        self._last_pointer = 0.0
        self._shifted_at = 0.0
        self._under: str | None = None
        self._places: list[tuple[QPersistentModelIndex, int]] = []
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._show(source)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._second)
        self._tick.start()
        self._holding = QTimer(self, interval=150)
        self._holding.timeout.connect(self._hold)
        self._holding.start()
        self.verticalScrollBar().valueChanged.connect(self._tell_visible)
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_source(self, source: Queue) -> None:
        """Show another list in the place of the present one; what was leaving has left."""
        if source is self._source:
            return
        for case_id in tuple(self._animations):
            self._gone(CaseId(case_id))
        self._source.set_hold(False)
        self.model().layoutAboutToBeChanged.disconnect(self._remember_place)
        self._source, self._places, self._under = source, [], None
        self._show(source)

    def _show(self, source: Queue) -> None:
        self.setModel(cast("QAbstractItemModel", source))
        self.model().layoutAboutToBeChanged.connect(self._remember_place)

    # Geometry: a row's place follows from its number and the headings before it.

    def doItemsLayout(self) -> None:
        places, self._places = self._places or self._anchor(), []
        self._headers = self._source.header_rows()
        self._closing = {self._source.row_of(CaseId(case)): left for case, left in self._shrunk().items()}
        self._fit_bar()
        for index, top in places:
            if index.isValid():
                self.verticalScrollBar().setValue(self._top(index.row()) - top)
                break
        self._note_shift()
        self._tell_visible()
        self.viewport().update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        # Qt's own would fit the bar to a layout that is never made. Overriding `updateGeometries` instead loses a
        # reference to the override each time a view is built (PySide 6.11 on Python 3.11), until it is freed.
        self._fit_bar()
        self._tell_visible()

    def _fit_bar(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.contents_height() - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._delegate.row_height())

    def _tell_visible(self) -> None:
        top = self.verticalOffset()
        last = self._row_at(top + self.viewport().height())
        first = max(0, self._row_at(top))
        self._source.set_visible(first, last if last >= 0 else self.model().rowCount())

    def contents_height(self) -> int:
        model = self.model()
        return self._top(model.rowCount()) if _there(model) else 0

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = self._top(index.row())
        return QRect(
            0, top - self.verticalOffset(), self.viewport().width(), self._top(index.row() + 1) - top
        )

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._row_at(point.y() + self.verticalOffset())
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        del hint
        box = self.visualRect(index)
        bar = self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + box.top())
        elif box.bottom() > self.viewport().height():
            bar.setValue(bar.value() + box.bottom() - self.viewport().height() + 1)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count = self.model().rowCount()
        page = max(1, self.viewport().height() // self._delegate.row_height() - 1)
        here = self.currentIndex().row()
        moves = {
            QAbstractItemView.CursorAction.MoveUp: (here - 1, -1),
            QAbstractItemView.CursorAction.MoveDown: (here + 1, 1),
            QAbstractItemView.CursorAction.MovePageUp: (max(0, here - page), 1),
            QAbstractItemView.CursorAction.MovePageDown: (min(count - 1, here + page), -1),
            QAbstractItemView.CursorAction.MoveHome: (0, 1),
            QAbstractItemView.CursorAction.MoveEnd: (count - 1, -1),
        }
        row, step = moves.get(action, (here, 1))
        headers = set(self._headers)
        while 0 <= row < count and row in headers:
            row += step
        return self.model().index(row, 0) if 0 <= row < count else self.currentIndex()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        current = self.currentIndex().row()
        hovered = (
            self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
            if self.underMouse()
            else -1
        )
        model = self.model()
        first = max(0, self._row_at(event.rect().top() + self.verticalOffset()))
        for row in range(first, model.rowCount()):
            index = model.index(row, 0)
            box = self.visualRect(index)
            if box.top() > event.rect().bottom():
                break
            painted(option).rect = box
            painted(option).state = self._state(row, current, hovered)
            self._delegate.paint(painter, option, index)
        painter.end()

    def _state(self, row: int, current: int, hovered: int) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if row == current:
            state |= QStyle.StateFlag.State_Selected
            if self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
        if row == hovered:
            state |= QStyle.StateFlag.State_MouseOver
        return state

    def _top(self, row: int) -> int:
        headings = bisect_left(self._headers, row)
        whole = (row - headings) * self._delegate.row_height() + headings * self._delegate.heading_height()
        gone = sum(1 - left for at, left in self._closing.items() if 0 <= at < row)
        return whole - round(gone * self._delegate.row_height())

    def _row_at(self, y: int) -> int:
        model = self.model()
        count = model.rowCount() if _there(model) else 0
        if y < 0 or not count:
            return -1
        row = bisect_right(range(count), y, key=self._top) - 1
        return row if y < self._top(row + 1) else -1

    # The selection is the case's, not the row's.

    def select_first(self) -> None:
        """Select the first case, for whoever comes by the keyboard."""
        headers = set(self._headers)
        row = next((row for row in range(self.model().rowCount()) if row not in headers), -1)
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))

    def current_case(self) -> CaseId | None:
        """The case that is selected, if any."""
        row = self.currentIndex().data(QueueRole.ROW)
        return row.case_id if isinstance(row, QueueRow) else None

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        if start <= self.currentIndex().row() <= end:
            # Qt would move the selection to a neighbour: a key pressed now would take a case nobody chose.
            self.selectionModel().clear()
        super().rowsAboutToBeRemoved(parent, start, end)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        for row in range(first.row(), last.row() + 1):
            index = self.model().index(row, 0)
            case = index.data(QueueRole.ROW)
            if isinstance(case, QueueRow) and index.data(QueueRole.LEAVING) is not None:
                self._leave(case.case_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._last_key = monotonic()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # What slid under the pointer a moment ago is not what the hand aimed at.
        if monotonic() - self._shifted_at < _GUARD:
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._choose(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._under = self._case_under()
        self._last_pointer = monotonic()
        self._shifted_at = 0.0
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(QueueRole.ROW)
        if isinstance(row, QueueRow) and index.data(QueueRole.LEAVING) is None:
            self.chosen.emit(row.case_id)

    def _case_under(self) -> str | None:
        if not self.underMouse():
            return None
        row = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).data(QueueRole.ROW)
        return str(row.case_id) if isinstance(row, QueueRow) else None

    def _note_shift(self) -> None:
        under = self._case_under()
        if self._under is not None and under != self._under:
            self._shifted_at = monotonic()
        self._under = under

    def _anchor(self) -> list[tuple[QPersistentModelIndex, int]]:
        """The row in hand, under the pointer or first in sight, and its distance from the top of the viewport."""
        if self.verticalOffset() == 0 and not self.underMouse():
            return []
        point = self.viewport().mapFromGlobal(self.cursor().pos()) if self.underMouse() else QPoint(0, 0)
        index = self.currentIndex() if self.hasFocus() else self.indexAt(point)
        return [self._place(index)] if index.isValid() else []

    def _remember_place(self) -> None:
        """Before everything changes at once: keep what is in sight where it is, or what of it is left."""
        anchor = self._anchor()
        if not anchor or self._places:
            return
        seen = self._in_sight()
        # What is in hand has been scrolled away: then it is what one looks at that stays.
        self._places = [place for place in anchor if place[0].row() in seen]
        self._places += [self._place(self.model().index(row, 0)) for row in seen]

    def _place(self, index: Index) -> tuple[QPersistentModelIndex, int]:
        return QPersistentModelIndex(index), self._top(index.row()) - self.verticalOffset()

    def _in_sight(self) -> range:
        top = self.verticalOffset()
        last = self._row_at(top + self.viewport().height() - 1)
        return range(max(0, self._row_at(top)), last + 1 if last >= 0 else self.model().rowCount())

    # A row that another took fades, then closes; never under the pointer or just after a key.

    def _leave(self, case_id: CaseId) -> None:
        if case_id in self._animations:
            return
        motion = QVariantAnimation(self)
        self._animations[case_id] = motion
        motion.setStartValue(0.0)
        motion.setEndValue(1.0)
        motion.setEasingCurve(QEasingCurve.Type.Linear)
        motion.setDuration(_FADE_MS + _CLOSE_MS if self._look.theme.motion else 0)
        motion.valueChanged.connect(lambda value: self._fade(case_id, float(value)))
        motion.finished.connect(lambda: self._gone(case_id))
        QTimer.singleShot(_SHOWN_MS, self, lambda: self._start(case_id))

    def _start(self, case_id: CaseId) -> None:
        motion = self._animations.get(case_id)
        if motion is None or motion.state() is QVariantAnimation.State.Running:
            return
        pointing = self.underMouse() and monotonic() - self._last_pointer < _POINTING
        if pointing or monotonic() - self._last_key < _QUIET_AFTER_KEY:
            QTimer.singleShot(300, self, lambda: self._start(case_id))
            return
        motion.start()

    def _fade(self, case_id: CaseId, part: float) -> None:
        fade = _FADE_MS / (_FADE_MS + _CLOSE_MS)
        self._delegate.opacity[case_id] = max(0.0, 1 - part / fade)
        row = self._source.row_of(case_id)
        if part > fade:
            self._closing[row] = 1 - (part - fade) / (1 - fade)
        self.viewport().update()

    def _shrunk(self) -> dict[str, float]:
        return {case: 0.0 for case, motion in self._animations.items() if motion.currentValue() == 1.0}

    def _gone(self, case_id: CaseId) -> None:
        self._closing.pop(self._source.row_of(case_id), None)
        self._delegate.opacity.pop(case_id, None)
        motion = self._animations.pop(case_id, None)
        if motion is not None:
            motion.deleteLater()
        self._source.let_go(case_id)

    def _hold(self) -> None:
        """Tell the model not to move rows while a hand may be about to press one."""
        pointing = self.underMouse() and monotonic() - self._last_pointer < _POINTING
        self._source.set_hold(pointing or monotonic() - self._last_key < _QUIET_AFTER_KEY)

    def _second(self) -> None:
        if not self.isVisible():
            return
        model: QAbstractItemModel = self.model()
        whole_minute = self._look.clock().second == 0
        row = max(0, self._row_at(self.verticalOffset()))
        while row < model.rowCount():
            box = self.visualRect(model.index(row, 0))
            if box.top() > self.viewport().height():
                break
            self.viewport().update(box if whole_minute else self._delegate.wait_rect(box))
            row += 1


def _there(model: QAbstractItemModel | None) -> bool:
    """Qt's stubs promise a model always; while a view is built there is none yet."""
    return model is not None
