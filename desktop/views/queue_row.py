"""Draws one row of the queue: a case or a heading. Holds no state but how far a leaving row has faded."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backend.protocol.open_cases import LeftOpen, OpenCase
from backend.protocol.order import Group
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import CaseState, Channel, Flag, Language
from desktop.models.queue_views import Whose
from desktop.models.roles import QueueRole
from desktop.texts import formats, left_open, rows, words
from desktop.theme import MEDIUM, REGULAR, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUTTON, RADIUS_FLAG
from desktop.views import paint
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.painted import painted
from desktop.views.ports import Heading

CHANNEL_ICONS = {
    Channel.CHAT: "chat-circle-text",
    Channel.FORM: "envelope-simple",
    Channel.CALLBACK: "phone",
    Channel.PHONE: "phone-call",
    Channel.WALK_IN: "user",
    Channel.FEEDBACK: "star",
}
_WORD_FLAGS = (Flag.NON_DISCLOSURE, Flag.MINOR)
_ICON_FLAGS = {
    Flag.INTERPRETER: "translate",
    Flag.ON_BEHALF: "users",
    Flag.ANONYMOUS: "user-circle-minus",
    Flag.SUGGESTION: "link-simple",
}
GROUP_ICONS = {
    Group.URGENT: ("triangle", "fill", "urgent"),
    Group.TODAY: ("diamond", "fill", "accent"),
    Group.LATER: ("circle", "bold", "muted"),
}
WHOSE_ICONS = {
    Whose.MINE: ("user", "bold", "accent"),
    Whose.WAITING: ("tray", "bold", "muted"),
    Whose.OTHERS: ("users", "bold", "muted"),
}
_MARGIN = 16
_TEXT_AT = 44
_WAIT_ROOM = 72

Index = QModelIndex | QPersistentModelIndex


class QueueRowDelegate(QStyledItemDelegate):
    """The look of rows; `stale` takes the colour out (but not out of a non-disclosure order)."""

    def __init__(self, look: Look, lines: LineNames) -> None:
        super().__init__()
        self._look = look
        self._lines = lines
        self.compact = False
        self.stale = False
        self.attempts = 3
        self.opacity: dict[str, float] = {}

    def row_height(self) -> int:
        theme = self._look.theme
        return theme.tall(32, 20) if self.compact else theme.tall(48, 36)

    def heading_height(self) -> int:
        return self._look.theme.tall(32, 16)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = index.data(QueueRole.GROUP) is not None
        return QSize(288, self.heading_height() if heading else self.row_height())

    def wait_rect(self, row: QRect) -> QRect:
        """Where the running wait stands: all that is repainted each second."""
        high = self._look.theme.line()
        top = row.top() + ((row.height() - high) // 2 if self.compact else 4)
        room = self._look.theme.px(_WAIT_ROOM)
        return QRect(row.right() + 1 - _MARGIN - room, top, room, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = painted(option).rect
        heading = index.data(QueueRole.GROUP)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        if heading is not None:
            self._heading(painter, box, heading)
        else:
            row = index.data(QueueRole.ROW)
            if isinstance(row, QueueRow):
                painter.setOpacity(self.opacity.get(row.case_id, 1.0))
                self._background(painter, option, box)
                self._case(painter, box, row, index)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        theme = self._look.theme
        state = painted(option).state
        inner = QRectF(box.adjusted(8, 0, -8, 0))
        if state & QStyle.StateFlag.State_Selected:
            outline = theme.colour("accent") if theme.tokens.high_contrast else None
            paint.rounded(painter, inner, RADIUS_BUTTON, theme.colour("accentSoft"), outline, 2)
            bar = QRectF(box.left() + 8, box.center().y() - 11, 3, 24)
            paint.rounded(painter, bar, 1.5, theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            paint.rounded(painter, inner, RADIUS_BUTTON, theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_ring(painter, theme, inner, RADIUS_BUTTON)

    def _heading(self, painter: QPainter, box: QRect, heading: Heading) -> None:
        theme = self._look.theme
        of = heading.group
        icon, weight, role = WHOSE_ICONS[of] if isinstance(of, Whose) else GROUP_ICONS[of]
        if self.stale:
            role = "muted"
        side = theme.px(12)
        at = QPointF(box.left() + _MARGIN + (16 - 12) / 2, box.center().y() - side / 2 + 1)
        paint.icon(painter, theme, at, icon, role, 12, weight=weight)
        left = box.left() + self._text_at()
        line = QRect(left, box.top(), box.width() - left - _MARGIN, box.height())
        words_role = "urgent" if of is Group.URGENT and not self.stale else "text"
        font = theme.font(Size.SMALL, SEMIBOLD)
        name = left_open.whose(of) if isinstance(of, Whose) else words.group(of)
        taken = paint.text(painter, line, name, font, theme.colour(words_role if not self.stale else "muted"))
        count = line.adjusted(taken + 8, 0, 0, 0)
        paint.text(painter, count, str(heading.count), theme.font(Size.SMALL, MEDIUM), theme.colour("muted"))
        if of is Group.TODAY:
            hint = QCoreApplication.translate("queue", "by deadline")
            paint.text(painter, line, hint, theme.font(Size.SMALL), theme.colour("faint"), paint.RIGHT)

    def _case(self, painter: QPainter, box: QRect, row: QueueRow, index: Index) -> None:
        theme = self._look.theme
        now = self._look.clock()
        left = index.data(QueueRole.LEAVING)
        taker = left or ""
        faded = left is not None or bool(index.data(QueueRole.PENDING))
        self._channels(painter, box, row, faded=faded)
        first = QRect(box.left() + self._text_at(), self.wait_rect(box).top(), 0, theme.line())
        first.setRight(box.right() - _MARGIN)
        if taker:
            first.setRight(self._chip(painter, box, taker) - 8)
        else:
            waited = formats.wait(now - row.since, self._look.language)
            font = theme.font(Size.TEXT, MEDIUM)
            role = "muted" if self.stale else "text"
            taken = paint.text(painter, self.wait_rect(box), waited, font, theme.colour(role), paint.RIGHT)
            first.setRight(first.right() - taken - 8)
        if self.compact:
            first.setRight(self._flags(painter, first, row) - 8 if not taker else first.right())
        role = "faint" if faded else "muted" if self.stale else "text"
        name = self._lines.short(row.line)
        paint.text(
            painter, first, name, theme.font(Size.TEXT, MEDIUM if not faded else REGULAR), theme.colour(role)
        )
        if not self.compact:
            second = QRect(first.left(), box.top() + 4 + theme.line() + 2, 0, theme.line(Size.SMALL))
            second.setRight(box.right() - _MARGIN if not taker else first.right())
            open_case = index.data(QueueRole.LEFT)
            told = open_case if isinstance(open_case, OpenCase) and open_case.tasks else None
            self._second(painter, second, row, told, now, faded=faded, taken=left is not None)

    def _channels(self, painter: QPainter, box: QRect, row: QueueRow, *, faded: bool) -> None:
        theme = self._look.theme
        lead = "faint" if faded or self.stale else "accentText"
        side = theme.px(16)
        for place, channel in enumerate(row.channels[:2]):
            top = self.wait_rect(box).top() + (theme.line() - side) // 2 if place == 0 else 0
            if place == 1:
                if self.compact:
                    break
                top = box.top() + 4 + theme.line() + 2 + (theme.line(Size.SMALL) - side) // 2
            role = lead if place == 0 else ("faint" if faded else "muted")
            # Somebody on the line now is told from one to be called back by the filled icon, too.
            weight = "fill" if row.calling and channel is Channel.PHONE else "bold"
            paint.icon(
                painter,
                theme,
                QPointF(box.left() + _MARGIN, top),
                CHANNEL_ICONS[channel],
                role,
                weight=weight,
            )
        more = len(row.channels) - 2
        if more > 0 and not self.compact:
            beside = QRect(box.left() + 2, box.top() + 4 + theme.line() + 2, 14, theme.line(Size.SMALL))
            paint.text(
                painter, beside, f"+{more}", theme.font(Size.SMALL), theme.colour("muted"), paint.RIGHT
            )

    def _second(
        self,
        painter: QPainter,
        line: QRect,
        row: QueueRow,
        told: OpenCase | None,
        now: datetime,
        *,
        faded: bool,
        taken: bool,
    ) -> None:
        theme = self._look.theme
        font = theme.font(Size.SMALL)
        muted = theme.colour("faint" if faded else "muted")
        if taken:
            paint.text(painter, line, QCoreApplication.translate("queue", "Leaves the queue"), font, muted)
            return
        right = self._flags(painter, line, row)
        room = QRect(line)
        room.setRight(right - 8 if right <= line.right() else line.right())
        due = rows.deadline(row, now, self._look.texts.zone, self._look.language)
        said, why = rows.kind(row, self.attempts), rows.returned(row)
        if told is not None:
            said, due = self._told(told, row, due, font, room.width())
        if why:
            both = f"{said} · {why}"
            # The kind is also told by the icons.
            said = both if paint.text_width(font, both) <= room.width() else why
        if due.pressure is not rows.Pressure.CALM:
            said += " · "
            wanted = paint.text_width(theme.font(Size.SMALL, MEDIUM), due.words) + theme.px(14) + 8
            if paint.text_width(font, said) + wanted > room.width():
                # The deadline is what one must see; the kind is also told by the icons.
                said = ""
        elif due.words and paint.text_width(font, f"{said} · {due.words}") <= room.width():
            # What is in time may be left out where two channels and flags take the room.
            said += f" · {due.words}"
        room.setLeft(room.left() + paint.text(painter, room, said, font, muted))
        if due.pressure is rows.Pressure.CALM or room.width() < theme.px(24):
            return
        passed = due.pressure is rows.Pressure.PASSED
        role = "muted" if self.stale else "urgent" if passed else "warn"
        side = theme.px(14)
        at = QPointF(room.left() + 2, room.center().y() - side / 2 + 1)
        name, weight = ("warning-octagon", "fill") if passed else ("clock", "bold")
        paint.icon(painter, theme, at, name, role, 14, weight=weight)
        room.setLeft(room.left() + side + 6)
        paint.text(painter, room, due.words, theme.font(Size.SMALL, MEDIUM), theme.colour(role))

    def _told(
        self, case: OpenCase, row: QueueRow, due: rows.Deadline, font: QFont, room: int
    ) -> tuple[str, rows.Deadline]:
        """What is left of a case and in whose hands it is; what nobody was promised has no deadline."""
        if case.state is CaseState.WAITING:
            return f"{rows.kind(row, self.attempts)} · {left_open.told(case)}", due
        comes = next((one.due for one in case.tasks if one.what is LeftOpen.PLANNED), None)
        if comes is not None:
            day = comes.astimezone(self._look.texts.zone).date()
            return left_open.comes_back(day, self._look.language), rows.Deadline(rows.Pressure.CALM, "")
        if all(one.due is None for one in case.tasks):
            due = rows.Deadline(rows.Pressure.CALM, "")
        who, what = left_open.standing(case), left_open.told(case)
        both = f"{who} · {what}" if who else what
        if paint.text_width(font, both) <= room:
            return both, due
        # Whose it is matters more than what it is, which the view says already; that it is closed does not.
        return (what if case.owner is None else who), due

    def _flags(self, painter: QPainter, line: QRect, row: QueueRow) -> int:
        """Draw flags from the right; returns the left edge of the leftmost (right of the line when none)."""
        theme = self._look.theme
        right = line.right() + 1
        side = theme.px(16)
        middle = line.center().y() + 1
        for flag, icon in reversed(_ICON_FLAGS.items()):
            if flag in row.flags:
                right -= side
                paint.icon(painter, theme, QPointF(right, middle - side / 2), icon, "muted")
                right -= 6
        if row.follow_up:
            right -= side
            paint.icon(painter, theme, QPointF(right, middle - side / 2), "clock-countdown", "accentText")
            right -= 6
        said = [words.flag(flag) for flag in _WORD_FLAGS if flag in row.flags]
        if row.language is not Language.FINNISH:
            said.append(row.language.value)
        for word in reversed(said):
            width = paint.boxed_width(theme, word)
            high = theme.line(Size.SMALL)
            box = QRect(right - width, middle - high // 2, width, high)
            grave = word == words.flag(Flag.NON_DISCLOSURE)
            paint.boxed(painter, theme, box, word, *(("urgent", "urgent") if grave else ("muted", "control")))
            right -= width + 6
        return right + 6

    def _chip(self, painter: QPainter, box: QRect, initials: str) -> int:
        theme = self._look.theme
        said = QCoreApplication.translate("queue", "{who} took it").format(who=initials)
        font = theme.font(Size.SMALL, MEDIUM)
        width = paint.text_width(font, said) + 16
        high = theme.tall(22, 16)
        chip = QRect(box.right() + 1 - _MARGIN - width, box.center().y() - high // 2 + 1, width, high)
        outline = theme.colour("line") if theme.tokens.high_contrast else None
        paint.rounded(painter, QRectF(chip), RADIUS_FLAG, theme.colour("hover"), outline)
        paint.text(painter, chip, said, font, theme.colour("muted"), paint.CENTRE)
        return chip.left()

    def _text_at(self) -> int:
        return _MARGIN + self._look.theme.px(16) + 12
