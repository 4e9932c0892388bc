"""One resident's chat while its socket is open: frames in, frames out. The socket itself is elsewhere."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from backend.channels.web import conversation
from backend.channels.web.chat_offers import ChatOffers
from backend.channels.web.chat_opening import ChatOpening
from backend.channels.web.chat_view import ChatView
from backend.channels.web.chat_words import ChatWords
from backend.channels.web.conversation import Phase, instant
from backend.channels.web.floods import Buckets
from backend.channels.web.frames import (
    Add,
    Beat,
    Convert,
    End,
    Entries,
    Error,
    FromPage,
    Later,
    Message,
    Open,
    Opened,
    Read,
    Resume,
    Saved,
    StaffRead,
    StaffTyping,
    State,
    Survey,
    Surveyed,
    ToPage,
    Typing,
    Unsent,
)
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command
from backend.channels.web.receipts import reference
from backend.channels.web.seams import Stop
from backend.channels.web.site import Site
from backend.channels.web.store_away import StoreAway
from backend.channels.web.surveys import Surveys
from backend.channels.web.texts import Speech
from backend.commands.resident import ResidentMarks
from backend.domain.opening import is_open
from backend.protocol.cases import Case
from backend.protocol.events import Event
from backend.protocol.ids import LineId, StaffId
from backend.protocol.words import Channel, Language

Send = Callable[[ToPage], None]

_ASK_AGAIN_SECONDS = 2.0
"""How soon a database that did not answer is asked again for what the page has not been told."""


class ChatSession:
    """Belongs to one socket. ``send`` puts a frame into the socket's bounded row and never waits."""

    def __init__(
        self, site: Site, opening: ChatOpening, surveys: Surveys, messages: Buckets, send: Send
    ) -> None:
        """Nothing is known before the first frame."""
        self._site = site
        self._opening = opening
        self._surveys = surveys
        self._messages = messages
        self._send = send
        self._speech: Speech = site.speech(Language.FINNISH)
        self._words = ChatWords(site)
        self._view: ChatView | None = None
        self._stops: list[Stop] = []
        self._place_of: tuple[LineId, Stop] | None = None
        self._place: int | None = None
        self._staff_away = False
        self._last_state: State | None = None
        self._offers = ChatOffers(site, self._words, send)
        self._ended = False
        self._changed = asyncio.Event()
        self._missed = False
        self._moved = False
        self._refused_n = 0
        self._telling = asyncio.Lock()

    async def take(self, frame: FromPage) -> bool:
        """Do what a frame asks. False when there is nothing more to say on this socket.

        Raises StoreAway when no conversation could be begun because the database does not answer.
        """
        try:
            match frame:
                case Open():
                    return await self._begin(frame.secret, frame.language, 0, frame.unsent, frame)
                case Resume():
                    return await self._begin(frame.secret, frame.language, frame.after, frame.unsent, None)
                case Beat():
                    self._send(frame)
                    return True
                case _:
                    pass
        except StoreAway:
            self._send(self._error("try_again"))
            raise
        view = self._view
        if view is None:
            self._send(self._error("unknown_conversation"))
            return False
        try:
            await self._act(view, frame)
        except StoreAway:
            self._send(self._error("not_done"))
        return True

    async def _act(self, view: ChatView, frame: FromPage) -> None:
        match frame:
            case Message(n=n, text=text):
                await self._message(view, n, text)
            case Add(n=n, text=text):
                await self._message(view, n, text, late=True)
            case Typing():
                if view.phase is not Phase.ENDED:
                    self._site.following.typing(view.matter.case_id, on=True)
            case Read(no=no):
                with suppress(StoreAway):
                    # Seen again at the next reading; nothing that a person did is lost.
                    await self._mark(view, no)
            case Later():
                await self._offers.not_now(view)
                self._changed.set()
            case End():
                await self._words.end(view.matter)
            case Convert():
                await self._convert(view, frame)
            case Survey():
                await self._survey(view, frame)
            case _:
                pass

    async def follow(self) -> None:
        """Tell the page what changes; the wait is looked at every half minute.

        Returns when the case was joined into another: its lines have other numbers there.
        """
        while True:
            try:
                async with asyncio.timeout(30):
                    await self._changed.wait()
            except TimeoutError:
                pass
            self._changed.clear()
            try:
                if self._view is not None and await self._followed(self._view):
                    return
            except StoreAway:
                # The line to the page lives, so it is told as soon as the database can be asked again.
                self._changed.set()
                await asyncio.sleep(_ASK_AGAIN_SECONDS)

    async def _followed(self, view: ChatView) -> bool:
        """Tell what has changed; true when the case was joined into another."""
        if self._missed:
            await self._renew(view)
            self._missed = False
        if self._moved or view.case.head.joined_into is not None:
            return True
        self._watch_place(view.case)
        await self._tell(view)
        return False

    def close(self) -> None:
        """Stop following; professionals see that the page is gone."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        if self._place_of is not None:
            self._place_of[1]()
            self._place_of = None
        if self._view is not None:
            self._site.following.here(self._view.matter.case_id, on=False)

    async def _begin(
        self, secret: str, language: str, after: int, unsent: Sequence[Unsent], opening: Open | None
    ) -> bool:
        self._speech = self._site.speech(Language(language))
        if self._view is not None:
            return True
        found: Matter | Error | None = (
            await self._site.matters.find(secret)
            if opening is None
            else await self._opening.open(opening, self._speech)
        )
        if found is None or isinstance(found, Error):
            self._send(found or self._error("unknown_conversation"))
            return found is not None and found.code not in {"closed", "unknown_conversation"}
        self._watch(found)
        # The snapshot is taken after the watching began, so that nothing falls between.
        view = ChatView(await self._site.matters.find(secret) or found, after)
        self._send(Opened(reference=reference(found), resumed=opening is None))
        self._view = view
        self._site.following.here(found.case_id, on=True)
        try:
            await self._tell(view)
            for each in unsent:
                await self._message(view, each.n, each.text)
            await self._renew(view)
            await self._tell(view)
        except StoreAway:
            # What could not be told yet is told by whoever follows.
            self._missed = True
            self._changed.set()
        return True

    def _watch(self, matter: Matter) -> None:
        following = self._site.following
        self._stops = [
            following.watch_case(matter.case_id, self._on_events),
            following.watch_typing(matter.case_id, self._on_typing),
            following.watch_staff_here(matter.case_id, self._on_staff_here),
        ]
        self._watch_place(matter.case)

    def _watch_place(self, case: Case) -> None:
        """Follow the place in the queue where the case stands; handed to another line, it has another."""
        line = case.head.line
        if self._place_of is not None:
            if self._place_of[0] == line:
                return
            self._place_of[1]()
            self._place = None
        stop = self._site.following.watch_place(line, case.head.case_id, self._on_place)
        self._place_of = (line, stop)

    def _on_events(self, events: Sequence[tuple[int, Event | None]]) -> None:
        if self._view is not None and not self._view.apply(events):
            self._missed = True
        self._changed.set()

    def _on_place(self, place: int | None) -> None:
        self._place = place
        self._changed.set()

    def _on_staff_here(self, here: bool) -> None:  # noqa: FBT001 - the live side's callback
        self._staff_away = not here
        self._changed.set()

    def _on_typing(self, staff_id: StaffId, on: bool) -> None:  # noqa: FBT001 - the hub's callback
        view = self._view
        if on and view is not None and view.holder == staff_id and self._last_state is not None:
            self._send(StaffTyping(staff=self._last_state.staff))

    async def _renew(self, view: ChatView) -> None:
        matter = await self._site.matters.find(view.matter.secret)
        if matter is not None and matter.case_id != view.matter.case_id:
            self._moved = True
        elif matter is not None:
            view.renew(matter)

    async def _tell(self, view: ChatView) -> None:
        async with self._telling:
            lines = view.new_lines()
            named = [line.shown(await self._site.matters.author_of(line, self._speech)) for line in lines]
            if named:
                self._send(Entries(entries=tuple(named)))
                view.given(lines)
                await self._note_given(view, lines[-1].no)
            read = view.newly_read()
            if read:
                self._send(StaffRead(no=read))
            state = await self._state(view)
            if state != self._last_state:
                self._last_state = state
                self._send(state)
            form = await self._offers.tell(view, self._speech)
            if form:
                await self._note_given(view, form)
            if view.phase is Phase.ENDED and not self._ended:
                self._ended = True
                self._send(
                    self._words.ended(
                        view.matter,
                        view.case,
                        self._speech,
                        asks=view.asks and self._surveys.asks(view.matter),
                    )
                )
            elif view.phase is not Phase.ENDED:
                self._ended = False

    async def _state(self, view: ChatView) -> State:
        line = self._site.county.line(view.case.head.line)
        waiting = view.phase is Phase.WAITING
        place = self._place if waiting else None
        estimate = None
        if line is not None and place is not None:
            wait = await self._site.waits.for_place(line, place)
            estimate = None if wait is None else (wait.low, wait.high)
        served = view.phase is Phase.SERVED
        return State(
            phase=view.phase.value,
            place=place,
            estimate=estimate,
            staff=await self._site.matters.name_of(view.holder, self._speech) if served else "",
            open=line is not None and is_open(line, Channel.CHAT, self._site.clock()),
            staff_away=served and self._staff_away,
        )

    async def _message(self, view: ChatView, n: int, text: str, *, late: bool = False) -> None:
        """Store a text, or say why not. After one that the page will send again, later ones wait for it."""
        problem = self._words.text_problem(text, self._speech, n)
        if problem is None and 0 < self._refused_n < n and not self._came_after_all(view):
            problem = self._error("try_again", n)
        if problem is None and (wait := self._messages.take(view.matter.case_id)):
            problem = self._error("too_fast", n, wait)
        if problem is None:
            problem = await self._stored(view, n, text, late=late)
        if problem is not None:
            self._send(problem)
        if problem is not None and problem.code in {"too_fast", "try_again"}:
            self._refused_n = self._refused_n or n
        elif n >= self._refused_n and (problem is None or n == self._refused_n):
            self._refused_n = 0

    def _came_after_all(self, view: ChatView) -> bool:
        """Say whether the text that was not known to be saved stands in the case; the page has seen it there too."""
        return conversation.is_stored(view.case, view.matter.thread, self._refused_n)

    async def _stored(self, view: ChatView, n: int, text: str, *, late: bool) -> Error | None:
        say = self._words.add if late else self._words.say
        try:
            saved = await say(view.matter, view.case, n, text, self._speech)
        except StoreAway:
            return self._error("try_again", n)
        if isinstance(saved, Error):
            return saved
        no, at = saved
        self._send(Saved(n=n, no=no, at=instant(at)))
        return None

    async def _mark(self, view: ChatView, no: int) -> None:
        # A page may only have read what it was shown.
        last = max((line.no for line in conversation.visible(view.case, view.matter.thread)), default=0)
        read = min(no, last)
        if read > view.case.marks.resident_read:
            command = ResidentMarks(
                command_id=derived_command(view.matter.secret, "read", view.matter.case_id, str(read)),
                case_id=view.matter.case_id,
                delivered=read,
                read=read,
            )
            await self._site.writer.submit(view.matter.actor, command)

    async def _note_given(self, view: ChatView, no: int) -> None:
        """Keep what the page of somebody who acts for another was given; it goes on showing that, come what may."""
        if no <= view.to_be_noted:
            return
        command = ResidentMarks(
            command_id=derived_command(view.matter.secret, "given", view.matter.case_id, str(no)),
            case_id=view.matter.case_id,
            delivered=no,
            read=0,
        )
        with suppress(StoreAway):
            await self._site.writer.submit(view.matter.actor, command)

    async def _convert(self, view: ChatView, frame: Convert) -> None:
        if view.phase is Phase.ENDED:
            return
        refused = await self._words.convert(view.matter, frame, self._speech)
        if refused is not None:
            self._send(refused)

    async def _survey(self, view: ChatView, frame: Survey) -> None:
        given = await self._surveys.give(
            view.matter,
            self._speech,
            rating=frame.rating,
            text=frame.text,
            reply=frame.reply,
            phone=frame.phone,
            posted=frame.answers,
        )
        if given.problems:
            code = "phone_invalid" if "phone" in given.problems else "not_done"
            self._send(Error(code=code, message=next(iter(given.problems.values()))))
        else:
            self._send(Surveyed(sentence=given.sentence))

    def _error(self, code: str, n: int = 0, seconds: int = 0) -> Error:
        return Error(code=code, message=self._speech.plain(f"chat_error.{code}"), n=n, seconds=seconds)
