"""The left pane: one queue for every channel, its filters and views, and "Take next"."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.ids import LineId
from backend.protocol.open_cases import OpenCase
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import Channel
from desktop.models.queue_views import QueueView, Whose
from desktop.texts import formats, left_open, rows, words
from desktop.theme import Size
from desktop.theme.tokens import QUEUE_MIN
from desktop.views.button import Button
from desktop.views.channel_filter import ChannelFilter
from desktop.views.empty import Empty
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_filter import LineFilter
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View
from desktop.views.ports import Heading, Queue
from desktop.views.queue_list import QueueList
from desktop.views.queue_row import QueueRowDelegate
from desktop.views.view_banner import ViewBanner
from desktop.views.view_chooser import ViewChooser
from desktop.views.view_ports import Views


class QueuePane(View):
    """`chosen(case_id)` and `next_wanted()` are for the window to act on."""

    chosen = Signal(str)
    next_wanted = Signal()

    def __init__(
        self, look: Look, source: Queue, views: Views, lines: LineNames, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, surface="window")
        self._source = source
        self._views = views
        self.view: QueueView | None = None
        self._lines = lines
        self._stale_since = ""
        self.delegate = QueueRowDelegate(look, lines)
        self.list = QueueList(look, source, self.delegate)
        self.list.chosen.connect(self.chosen)
        self.chooser = ViewChooser(look, views.counts, source.count)
        self.banner = ViewBanner(look)
        self._count = Label(look, Size.HEADING, role="muted")
        self._longest = IconLabel(look, "clock", "muted", size=Size.SMALL)
        self.channels = ChannelFilter(look)
        self.channels.changed.connect(source.set_channels)
        self.line_filter = LineFilter(look, lines)
        self.line_filter.changed.connect(source.set_lines)
        self._stale = IconLabel(look, "clock-counter-clockwise", "warn", size=Size.SMALL, banner="warnSoft")
        self._stale.hide()
        self._empty = Empty(look)
        self.refusal = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self.refusal.hide()
        self._why_off = Label(look, Size.SMALL, role="muted", wrap=True)
        self._why_off.hide()
        self.take_next = Button(look, "primary", tall=40, spread=True)
        self.take_next.show_keys(QKeySequence("F2"))
        self.take_next.clicked.connect(self.next_wanted)
        self._build()
        source.counted.connect(self._figures)
        views.counted.connect(self._figures)
        self._minute = QTimer(self, interval=10_000)
        self._minute.timeout.connect(self._figures)
        self._minute.start()
        source.set_describer(self._describe)
        views.set_describer(self._describe)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.chooser)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._longest)
        self._filters = QWidget()
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.addWidget(self.channels)
        filters.addStretch(1)
        filters.addWidget(self.line_filter)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 8)
        top.setSpacing(12)
        top.addLayout(head)
        top.addWidget(self._filters)
        top.addWidget(self.banner)
        top.addWidget(self._stale)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 11, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.refusal)
        foot.addWidget(self._why_off)
        foot.addWidget(self.take_next)
        hairline = QFrame()
        hairline.setFixedHeight(1)
        self._hairline = hairline
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._empty)
        whole.addWidget(self.list, 1)
        whole.addWidget(hairline)
        whole.addLayout(foot)
        self.setMinimumWidth(QUEUE_MIN)

    def retranslate(self) -> None:
        self._name()
        self._why_off.setText(self.tr("Cases can be taken when the connection is back."))
        if self._stale_since:
            self.set_stale(self._stale_since)
        self._figures()
        self.list.viewport().update()
        self.restyle()

    def restyle(self) -> None:
        self._hairline.setStyleSheet(f"background: {self.look.theme.tokens.line};")
        super().restyle()

    def show_view(self, view: QueueView | None) -> None:
        """Show what belongs to a view in the place of the queue; none is the whole queue again."""
        self.view = view
        self._views.show(view)
        self.chooser.show_view(view)
        self.list.show_source(self._source if view is None else cast("Queue", self._views))
        self._filters.setVisible(view is None)
        self.banner.setVisible(view is not None)
        self._name()
        self._figures()

    def next_from(self) -> tuple[tuple[LineId, ...], tuple[Channel, ...]]:
        """Return the lines and channels that "take next" takes from; empty means all.

        A view hides the filters, so they do not count then. A view of nothing but what waits is taken from in their
        place; any other is a list of what is to be done, and the next of the whole queue is taken beside it.
        """
        view = self.view
        if view is not None:
            chosen = (view.lines, view.channels) if view.is_the_next else (frozenset(), frozenset())
        else:
            shown = frozenset() if self.channels.all_on() else self.channels.channels()
            chosen = (self.line_filter.chosen() or frozenset(), shown)
        return tuple(sorted(chosen[0])), tuple(sorted(chosen[1], key=lambda one: one.value))

    def _name(self) -> None:
        """Say which list stands here, and what the button takes."""
        view = self.view
        self.list.setAccessibleName(self.tr("Queue") if view is None else left_open.view(view))
        if view is None:
            self.take_next.set_words(self.tr("Take next"))
            self._empty.say(self.tr("The queue is empty. New cases come here and announce themselves."))
            return
        self._empty.say(self.tr("Nothing belongs to this view just now."))
        words_of_next = (
            self.tr("Take next of this view") if view.is_the_next else self.tr("Take next of the queue")
        )
        self.take_next.set_words(words_of_next)

    def set_stale(self, said: str) -> None:
        """Show how old the picture is while there is no connection; an empty string takes it away."""
        self._stale_since = said
        self.delegate.stale = bool(said)
        self._stale.setVisible(bool(said))
        self._stale.say(said)
        self._why_off.setVisible(bool(said))
        self.take_next.setEnabled(not said)
        self.take_next.setAccessibleDescription(self._why_off.text() if said else "")
        self.list.viewport().update()

    def refuse(self, sentence: str) -> None:
        """Show why taking a case did not succeed, here where it was asked; gone by itself after a while."""
        self.refusal.say(sentence)
        self.refusal.setVisible(bool(sentence))
        QTimer.singleShot(8000, self.refusal, self.refusal.hide)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter
        """One line a row instead of two."""
        self.delegate.compact = compact
        self.list.scheduleDelayedItemsLayout()

    def _figures(self) -> None:
        waiting = self._source.count()
        self._count.setText(str(waiting if self.view is None else self._views.count()))
        self.banner.say(waiting)
        since = self._source.oldest_wait_since() if self.view is None else None
        self._longest.setVisible(since is not None)
        if since is not None:
            passed = max(self.look.clock() - since, timedelta())
            self._longest.say(self.tr("longest {span}").format(span=formats.span(passed, self.look.language)))
        empty = self.list.model().rowCount() == 0
        self._empty.setVisible(empty)
        self.list.setVisible(not empty)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretch(1, 1 if empty else 0)

    def _describe(self, row: QueueRow | Heading) -> str:
        texts = self.look.texts
        if not isinstance(row, QueueRow):
            of = row.group
            return f"{left_open.whose(of) if isinstance(of, Whose) else words.group(of)} {row.count}"
        line = self._lines.name(row.line)
        said = rows.sentence(row, line, self.delegate.attempts, self.look.clock(), texts.zone, texts.language)
        case = self._views.case_of(row.case_id) if self.view is not None else None
        return said if case is None or not case.tasks else ", ".join(_left(case)) + ", " + said


def _left(case: OpenCase) -> list[str]:
    return [one for one in (left_open.standing(case), left_open.told(case)) if one]
