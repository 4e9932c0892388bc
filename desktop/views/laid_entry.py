"""One entry of the timeline, laid out for a width: measures once, paints often, finds positions for marking."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from desktop.theme import MEDIUM, SEMIBOLD, Size, Theme
from desktop.theme.tokens import BUBBLE_MAX, RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.paragraph import Paragraph
from desktop.views.told import Fact, Progress, Shape, Told

GUTTER = 40
MARGIN = 24
_PAD = 12
_GAP = 4


class LaidEntry:
    """`height` counts everything from the gap above to the gap below."""

    def __init__(self, theme: Theme, told: Told, time: str, width: int) -> None:
        self.told, self._theme, self._time = told, theme, time
        self._left = MARGIN + max(GUTTER, paint.text_width(theme.font(Size.SMALL), "00.00") + 8)
        self._room = max(120, width - self._left - MARGIN)
        self._small = theme.line(Size.SMALL)
        self._facts = self._placed_facts()
        self.body = self._body()
        self.box = self._box()
        self._refused = self._refusal()
        self._links_high = self._small + 8 if told.cancel or told.retry or told.use else 0
        extra = (self._refused.height + 4 if self._refused else 0) + self._links_high
        gap = 2 if told.shape is Shape.LINE else _GAP
        self.height = self.box.height() + 2 * gap + extra
        self.box.moveTop(gap)

    def paint(
        self, painter: QPainter, top: int, marked: tuple[int, int] | None = None, *, current: bool = False
    ) -> None:
        """Draw with the entry's top at `top`."""
        theme, told = self._theme, self.told
        box = self.box.translated(0, top)
        self._surface(painter, QRectF(box))
        head = QRect(box.left() + self._pad_left(), box.top() + self._pad_top(), 0, self._small)
        head.setRight(box.right() - _PAD)
        time_box = QRect(MARGIN, head.top(), self._left - MARGIN - 8, self._small)
        paint.text(painter, time_box, self._time, theme.font(Size.SMALL), theme.colour("faint"))
        self._head(painter, head)
        for fact, place in self._facts:
            self._fact(painter, fact.label, fact.value, place.translated(box.topLeft().toPointF()))
        if self.body is not None:
            at = QPointF(self.body_at(top))
            fill, ink = theme.colour("fill"), theme.colour("onAccent")
            self.body.paint(painter, at, theme.colour("text"), marked, fill, ink)
        if self._refused is not None:
            at = QPointF(box.right() - self._refused.width, box.bottom() + 5)
            self._refused.paint(painter, at, theme.colour("urgent"))
        links = self.links(top)
        for name, link in links.items():
            said = self._link_words()[name]
            paint.text(
                painter, link, said, theme.font(Size.SMALL, MEDIUM), theme.colour("accentText"), paint.RIGHT
            )
        if told.hint and links:
            first = min(links.values(), key=QRect.left)
            beside = QRect(self._left, first.top(), first.left() - 16 - self._left, first.height())
            paint.text(painter, beside, told.hint, theme.font(Size.SMALL), theme.colour("muted"), paint.RIGHT)
        if current:
            paint.focus_ring(painter, theme, QRectF(box).adjusted(-2, -2, 2, 2), RADIUS_BUBBLE)

    def body_at(self, top: int) -> QPointF:
        """Where the written text begins, for marking by the mouse."""
        y = self._pad_top() + self._small + _GAP
        if self._facts:
            y = round(self._facts[-1][1].bottom()) + _GAP
        return QPointF(self.box.left() + self._pad_left(), top + self.box.top() + y)

    def link_box(self, top: int) -> QRect:
        """Where "Open form" stands; empty when there is none."""
        if not self.told.link:
            return QRect()
        width = paint.text_width(self._theme.font(Size.SMALL, MEDIUM), self.told.link)
        return QRect(
            self.box.right() - _PAD - width,
            top + self.box.top() + self._pad_top() - 4,
            width,
            self._small + 8,
        )

    def links(self, top: int) -> dict[str, QRect]:
        """Where "retry" and "cancel" stand below a text that has not left; empty for every other entry."""
        font = self._theme.font(Size.SMALL, MEDIUM)
        below = top + self.box.bottom() + (self._refused.height + 4 if self._refused else 0) + 2
        right, places = self.box.right(), {}
        for name, said in self._link_words().items():
            if said:
                width = paint.text_width(font, said)
                places[name] = QRect(right - width, below, width, self._links_high)
                right -= width + 16
        return places

    def _link_words(self) -> dict[str, str]:
        return {"use": self.told.use, "cancel": self.told.cancel, "retry": self.told.retry}

    # Measures

    def _body(self) -> Paragraph | None:
        told = self.told
        if not told.text or told.shape is Shape.LINE:
            return None
        room = self._room - self._pad_left() - _PAD
        if told.shape in (Shape.CLIENT, Shape.OWN):
            room = min(room, self._theme.px(BUBBLE_MAX) - 2 * _PAD)
        return Paragraph(told.text, self._theme.font(), room, self._theme.line())

    def _box(self) -> QRect:
        told = self.told
        if told.shape is Shape.LINE:
            return QRect(self._left, 0, self._room, self._small)
        height = 2 * self._pad_top() + self._small
        if self._facts:
            height = round(self._facts[-1][1].bottom()) + self._pad_top()
        if self.body is not None:
            height += _GAP + self.body.height
        if told.shape in (Shape.NOTE, Shape.CARD):
            return QRect(self._left, 0, self._room, height)
        body = self.body.width if self.body else 0
        width = min(self._room, max(body, self._head_width()) + 2 * _PAD)
        left = self._left if told.shape is Shape.CLIENT else self._left + self._room - width
        return QRect(left, 0, width, height)

    def _head_width(self) -> int:
        theme = self._theme
        width = paint.text_width(theme.font(Size.SMALL, SEMIBOLD), self.told.title)
        if self.told.detail:
            width += 8 + paint.text_width(theme.font(Size.SMALL), self.told.detail)
        if self.told.progress:
            width += (
                12
                + theme.px(14)
                + 4
                + paint.text_width(theme.font(Size.SMALL), _progress(self.told.progress)[2])
            )
        return width

    def _placed_facts(self) -> list[tuple[Fact, QRectF]]:
        placed: list[tuple[Fact, QRectF]] = []
        theme = self._theme
        x, y = float(_PAD), float(8 + theme.line(Size.SMALL) + _GAP)
        for fact in self.told.facts:
            width = (
                paint.text_width(theme.font(Size.SMALL), fact.label)
                + 8
                + paint.text_width(theme.font(), fact.value)
            )
            if placed and x + width > self._room - _PAD:
                x, y = float(_PAD), y + theme.line() + _GAP
            placed.append((fact, QRectF(x, y, min(width, self._room - 2 * _PAD), theme.line())))
            x += width + 28
        return placed

    def _refusal(self) -> Paragraph | None:
        if not self.told.refused:
            return None
        return Paragraph(self.told.refused, self._theme.font(Size.SMALL, MEDIUM), self._room, self._small)

    def _pad_left(self) -> int:
        return {Shape.LINE: 0, Shape.NOTE: 3 + _PAD}.get(self.told.shape, _PAD)

    def _pad_top(self) -> int:
        return 0 if self.told.shape is Shape.LINE else 8

    # Painting

    def _surface(self, painter: QPainter, box: QRectF) -> None:
        theme, shape = self._theme, self.told.shape
        outline = theme.colour("line") if theme.tokens.high_contrast else None
        if shape is Shape.CLIENT:
            paint.rounded(painter, box, RADIUS_BUBBLE, theme.colour("client"), outline)
        elif shape is Shape.OWN:
            paint.rounded(painter, box, RADIUS_BUBBLE, theme.colour("own"), outline)
        elif shape is Shape.CARD:
            paint.rounded(painter, box, RADIUS_BUBBLE, theme.colour("panel"), theme.colour("line"))
        elif shape is Shape.NOTE:
            paint.rounded(painter, box, RADIUS_BUBBLE, theme.colour("noteSoft"), outline)
            painter.fillRect(
                QRectF(box.left(), box.top(), RADIUS_BUBBLE, box.height()), theme.colour("noteSoft")
            )
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.colour("note"))

    def _head(self, painter: QPainter, line: QRect) -> None:
        theme, told = self._theme, self.told
        small = told.shape is Shape.NOTE
        if told.icon:
            size = 14 if small else 16
            side = theme.px(size)
            at = QPointF(line.left(), line.top() + (self._small - side) / 2)
            paint.icon(painter, theme, at, told.icon, told.icon_role, size)
            line.setLeft(line.left() + side + (5 if small else 8))
        if told.link:
            box = self.link_box(0)
            right = QRect(box.left(), line.top(), box.width(), line.height())
            paint.text(painter, right, told.link, theme.font(Size.SMALL, MEDIUM), theme.colour("accentText"))
            line.setRight(right.left() - 8)
        role = {Shape.OWN: "accentText", Shape.NOTE: "note"}.get(told.shape, "text")
        weight = MEDIUM if told.shape is Shape.LINE else SEMIBOLD
        taken = paint.text(painter, line, told.title, theme.font(Size.SMALL, weight), theme.colour(role))
        line.setLeft(line.left() + taken + (6 if told.shape is Shape.LINE else 8))
        if told.detail:
            taken = paint.text(painter, line, told.detail, theme.font(Size.SMALL), theme.colour("muted"))
            line.setLeft(line.left() + taken + 8)
        if told.progress is not None:
            self._progress(painter, line, told.progress)

    def _progress(self, painter: QPainter, line: QRect, progress: Progress) -> None:
        theme = self._theme
        icon, role, words = _progress(progress)
        side = theme.px(14)
        line.setLeft(line.left() + 4)
        paint.icon(
            painter, theme, QPointF(line.left(), line.top() + (self._small - side) / 2), icon, role, 14
        )
        line.setLeft(line.left() + side + 4)
        paint.text(painter, line, words, theme.font(Size.SMALL), theme.colour(role))

    def _fact(self, painter: QPainter, label: str, value: str, box: QRectF) -> None:
        theme = self._theme
        line = box.toRect()
        taken = paint.text(painter, line, label, theme.font(Size.SMALL), theme.colour("muted"))
        line.setLeft(line.left() + taken + 8)
        paint.text(painter, line, value, theme.font(), theme.colour("text"))


def _progress(progress: Progress) -> tuple[str, str, str]:
    match progress:
        case Progress.WAITING:
            return "clock", "warn", QCoreApplication.translate("timeline", "waits for the connection")
        case Progress.QUEUED:
            return "clock", "warn", QCoreApplication.translate("timeline", "waits")
        case Progress.SENDING:
            return "clock", "muted", QCoreApplication.translate("timeline", "sending")
        case Progress.SAVED:
            return "check", "muted", QCoreApplication.translate("timeline", "saved")
        case Progress.DELIVERED:
            return "check", "muted", QCoreApplication.translate("timeline", "delivered")
        case Progress.READ:
            return "checks", "muted", QCoreApplication.translate("timeline", "read")
        case Progress.REFUSED:
            return "warning-circle", "urgent", QCoreApplication.translate("timeline", "not sent")
