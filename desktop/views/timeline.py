"""The timeline of an open case: painted bubbles whose text can be marked and copied, by mouse and by keyboard."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from backend.protocol.entries import Entry
from desktop.models.roles import TimelineRole
from desktop.texts import formats
from desktop.views.below_mark import BelowMark
from desktop.views.laid_entry import LaidEntry
from desktop.views.look import Look
from desktop.views.painted import painted
from desktop.views.telling import Telling
from desktop.views.told import Progress, Told

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """Keeps the layout of each entry until its content, the width, the theme or the language changes."""

    def __init__(self, look: Look, telling: Telling) -> None:
        super().__init__()
        self._look, self._telling = look, telling
        self._kept: dict[object, tuple[object, LaidEntry]] = {}
        self.width = 600
        self.marked: tuple[object, int, int] | None = None

    def forget(self) -> None:
        """Lay everything out again: width, theme or language changed."""
        self._kept.clear()

    def told(self, index: Index) -> Told | None:
        """The entry of a row in words."""
        pending = index.data(TimelineRole.PENDING)
        if pending is not None:
            return self._telling.pending(pending)
        entry = index.data(TimelineRole.ENTRY)
        if not isinstance(entry, Entry):
            return self._telling.lost() if index.data(TimelineRole.LOST_AT) is not None else None
        state = index.data(TimelineRole.DELIVERY)
        return self._telling.entry(entry, Progress(state.value) if state is not None else None)

    def laid(self, index: Index) -> LaidEntry | None:
        key = index.data(TimelineRole.ENTRY_ID)
        told = self.told(index)
        if told is None:
            return None
        kept = self._kept.get(key)
        if kept is not None and kept[0] == told:
            return kept[1]
        laid = LaidEntry(self._look.theme, told, self._time(index), self.width)
        self._kept[key] = (told, laid)
        return laid

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        laid = self.laid(index)
        return QSize(self.width, laid.height if laid else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        laid = self.laid(index)
        if laid is None:
            return
        key = index.data(TimelineRole.ENTRY_ID)
        marked = (
            self.marked[1:]
            if self.marked and self.marked[0] == key and self.marked[1] != self.marked[2]
            else None
        )
        state = painted(option).state
        painter.save()
        top = painted(option).rect.top()
        laid.paint(painter, top, marked, current=bool(state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def _time(self, index: Index) -> str:
        item = index.data(TimelineRole.PENDING) or index.data(TimelineRole.ENTRY)
        at = item.at if item is not None else index.data(TimelineRole.LOST_AT)
        if at is None:
            return ""
        return formats.stamp(at, self._look.clock(), self._look.texts.zone, self._look.language)


class _Edge(NamedTuple):
    """What stands at the lower edge: how large a part of which row is above it; no row: the end."""

    row: QPersistentModelIndex | None
    part: float


class Timeline(QListView):
    """`form_wanted(entry)`: the whole form is to be shown. `cancel_wanted` and `retry_wanted(command_id)`: of a text that has not left.

    `use_wanted(no)`: a draft that a colleague handed on is to be taken into the composer.
    `reached_end`: the latest entry is in sight.
    """

    form_wanted = Signal(object)
    cancel_wanted = Signal(str)
    retry_wanted = Signal(str)
    use_wanted = Signal(str)
    reached_end = Signal()

    def __init__(
        self, look: Look, model: QAbstractItemModel, telling: Telling, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._telling = telling
        self._delegate = TimelineDelegate(look, telling)
        self._drag: QPersistentModelIndex | None = None
        self._held: _Edge | None = None
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setModel(model)
        self.verticalScrollBar().setSingleStep(40)
        model.rowsAboutToBeInserted.connect(self._before)
        model.rowsInserted.connect(self._after)
        model.modelReset.connect(self.to_end)
        look.theme.changed.connect(self.again)
        look.texts.changed.connect(self.again)
        self._was_at_end = True
        self._below = BelowMark(look, self)
        self._below.clicked.connect(self.to_end)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.to_end()

    def again(self) -> None:
        """Lay every entry out anew, once everybody has heard of the change; what one reads stays in sight."""
        if self._held is None:
            self._held = self._edge()
            QTimer.singleShot(0, self, self._let_go)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def _let_go(self) -> None:
        self.doItemsLayout()
        self._held = None

    def _edge(self) -> _Edge:
        """What stands at the lower edge, as things are laid out now."""
        # Where the edge was before the widget took its new size: the scroll bar hears of that last.
        bottom = self.verticalScrollBar().pageStep()
        row = QModelIndex() if self.at_end() else self.indexAt(QPoint(self.width() // 2, bottom - 1))
        if not row.isValid():
            return _Edge(None, 0)
        place = self.visualRect(row)
        return _Edge(QPersistentModelIndex(row), (bottom - place.top()) / max(1, place.height()))

    def _hold(self, edge: _Edge) -> None:
        """Put it back at the lower edge."""
        bar = self.verticalScrollBar()
        if edge.row is None:
            bar.setValue(bar.maximum())
        elif edge.row.isValid():
            place = self.visualRect(edge.row)
            wanted = place.top() + round(edge.part * place.height())
            bar.setValue(bar.value() + wanted - self.viewport().height())

    def at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 8

    def to_end(self) -> None:
        """Show the latest entry once it is laid out."""
        QTimer.singleShot(0, self, self.scrollToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = self._held or self._edge()
        if self.width() != self._delegate.width:
            # The whole width: the scroll bar lies in the margin, so that bubbles end where the composer does.
            self._delegate.width = self.width()
            self._delegate.forget()
        super().resizeEvent(event)
        self.doItemsLayout()
        QTimer.singleShot(0, self, self.doItemsLayout)
        # What stood above the lower edge still does: a panel that opens below never covers the client's words.
        self._hold(edge)
        self._below.place()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        if self.model() is None:
            return
        spare = max(0, self.height() - self.contents_height())
        if spare != self.viewportMargins().top():
            # A short conversation stands at the bottom, beside the composer that answers it.
            self.setViewportMargins(0, spare, 0, 0)
        if self._held is not None:
            self._hold(self._held)

    def contents_height(self) -> int:
        """How high everything is at this width, in px."""
        return 16 + sum(
            self.sizeHintForIndex(self.model().index(row, 0)).height()
            for row in range(self.model().rowCount())
        )

    def _before(self) -> None:
        self._was_at_end = self.at_end()

    def new_below(self) -> int:
        """How many messages came below what is on the screen."""
        return self._below.count

    def _after(self, _parent: QModelIndex, first: int, last: int) -> None:
        rows = [self.model().index(row, 0) for row in range(first, last + 1)]
        own = any(row.data(TimelineRole.PENDING) is not None for row in rows)
        # That the connection went is told in the strip; it is no message that came.
        said = sum(row.data(TimelineRole.LOST_AT) is None for row in rows)
        # What one has just written is where one wants to be; for anything else the page stays where it is read.
        if self._was_at_end or own:
            self.to_end()
        elif said:
            self._below.add(said)

    def _scrolled(self) -> None:
        if self.at_end():
            self._below.clear()
            self.reached_end.emit()

    # Marking text inside one entry

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        laid = self._delegate.laid(index) if index.isValid() else None
        self._clear_mark()
        if laid is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        top = self.visualRect(index).top()
        if laid.link_box(top).contains(event.position().toPoint()):
            self.form_wanted.emit(index.data(TimelineRole.ENTRY))
            return
        for name, place in laid.links(top).items():
            if place.contains(event.position().toPoint()):
                wanted = {"cancel": self.cancel_wanted, "retry": self.retry_wanted, "use": self.use_wanted}[
                    name
                ]
                wanted.emit(str(index.data(TimelineRole.ENTRY_ID)))
                return
        at = self._position(index, event.position().toPoint())
        if at is not None:
            self._drag = QPersistentModelIndex(index)
            self._delegate.marked = (index.data(TimelineRole.ENTRY_ID), at, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._drag is not None and self._drag.isValid() and self._delegate.marked:
            at = self._position(self._drag, point)
            if at is not None:
                key, start, _ = self._delegate.marked
                self._delegate.marked = (key, start, at)
                self.viewport().update()
            return
        index = self.indexAt(point)
        laid = self._delegate.laid(index) if index.isValid() else None
        shape = Qt.CursorShape.ArrowCursor
        if laid is not None:
            top = self.visualRect(index).top()
            if laid.link_box(top).contains(point):
                shape = Qt.CursorShape.PointingHandCursor
            elif laid.body is not None and laid.box.translated(0, top).contains(point):
                shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._mark_all(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.marked_text())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._mark_all(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            laid = self._delegate.laid(self.currentIndex())
            if laid is not None and laid.told.link:
                self.form_wanted.emit(self.currentIndex().data(TimelineRole.ENTRY))
            elif laid is not None and laid.told.use:
                self.use_wanted.emit(str(self.currentIndex().data(TimelineRole.ENTRY_ID)))
        elif event.key() == Qt.Key.Key_Delete:
            laid = self._delegate.laid(self.currentIndex())
            if laid is not None and laid.told.cancel:
                self.cancel_wanted.emit(str(self.currentIndex().data(TimelineRole.ENTRY_ID)))
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def marked_text(self) -> str:
        """The marked stretch, or the whole of the current entry when nothing is marked."""
        laid = self._delegate.laid(self.currentIndex())
        if laid is None:
            return ""
        marked = self._delegate.marked
        if laid.body is not None and marked is not None and marked[1] != marked[2]:
            start, end = sorted(marked[1:])
            return laid.body.words[start:end]
        return laid.told.text or laid.told.spoken()

    def _mark_all(self, index: Index) -> None:
        laid = self._delegate.laid(index) if index.isValid() else None
        if laid is not None and laid.body is not None:
            self._delegate.marked = (index.data(TimelineRole.ENTRY_ID), 0, len(laid.body.words))
            self.viewport().update()

    def _clear_mark(self) -> None:
        self._delegate.marked = None
        self.viewport().update()

    def _position(self, index: Index, point: QPoint) -> int | None:
        laid = self._delegate.laid(index)
        if laid is None or laid.body is None:
            return None
        at = laid.body_at(self.visualRect(index).top())
        return laid.body.position_at(point.x() - at.x(), point.y() - at.y())
