"""What a resident's page is to be told when the case changes: new lines, read marks, the end; no I/O."""

import sys
from collections.abc import Sequence
from datetime import datetime

from backend.channels.web import conversation
from backend.channels.web.conversation import Line, Phase
from backend.channels.web.matters import Matter
from backend.channels.web.sent_form_cards import forms_on
from backend.domain import shut_pages
from backend.protocol.cases import Case
from backend.protocol.events import Event
from backend.protocol.fold import fold
from backend.protocol.ids import StaffId
from backend.protocol.sent_forms import SentForm
from backend.protocol.snapshots import CaseView
from backend.protocol.words import SaysFor


class ChatView:
    """A case folded from its events, seen through one thread."""

    def __init__(self, matter: Matter, after: int) -> None:
        """Begin with a snapshot; lines up to ``after`` are on the page already."""
        self.matter = matter
        self._state = CaseView(case=matter.whole)
        self._seq = matter.seq
        self._shown = after
        self._read = 0

    @property
    def case(self) -> Case:
        """The case as it is now, as far as the page may know it."""
        return shut_pages.as_shown(self._whole, self.matter.thread)

    @property
    def asks(self) -> bool:
        """Whether the page may ask for a survey."""
        return not shut_pages.is_shut(self._whole, self.matter.thread)

    @property
    def _whole(self) -> Case:
        assert self._state.case is not None
        return self._state.case

    def apply(self, events: Sequence[tuple[int, Event | None]]) -> bool:
        """Take events in; false when one is not known or missing between and a snapshot must be taken."""
        for seq, event in events:
            if seq <= self._seq:
                continue
            if event is None or seq != self._seq + 1:
                return False
            self._state = self._folded(event)
            self._seq = seq
        return True

    def renew(self, matter: Matter) -> None:
        """Take a newer snapshot; one that was read before the latest event came is left."""
        if matter.seq < self._seq:
            return
        self.matter = matter
        self._state = CaseView(case=matter.whole)
        self._seq = matter.seq

    def new_lines(self) -> list[Line]:
        """Return the lines the page has not been given yet."""
        return conversation.visible(self.case, self.matter.thread, self._shown)

    def given(self, lines: Sequence[Line]) -> None:
        """Count these lines as given."""
        self._shown = max(self._shown, *(line.no for line in lines))

    @property
    def to_be_noted(self) -> int:
        """Up to where it is noted what the page was given; above every line where that need not be."""
        page = [one for one in self._whole.contacts if one.thread == self.matter.thread]
        if self.asks and any(one.says_for is not SaysFor.SELF for one in page):
            return shut_pages.delivered(page)
        return sys.maxsize

    def forms(self, now: datetime) -> list[SentForm]:
        """Return the forms that were sent to the page, as they stand now."""
        return forms_on(self._whole, self.case, self.matter.thread, now)

    def newly_read(self) -> int:
        """Return up to where professionals have read, when that has moved; else 0."""
        read = self.case.marks.staff_read
        if read <= self._read:
            return 0
        self._read = read
        return read

    @property
    def phase(self) -> Phase:
        """Where the conversation is."""
        return conversation.phase(self.case, self.matter.thread)

    @property
    def holder(self) -> StaffId | None:
        """Who has the case in hand."""
        claimed = self.case.head.claimed_by
        return None if claimed is None else claimed.staff_id

    def _folded(self, event: Event) -> CaseView:
        state = fold(self._state, event)
        assert isinstance(state, CaseView)
        return state
