"""What a resident's page and the server say to each other on ``/chat/socket``: one JSON object a text frame.

The page speaks first, with ``open`` or ``resume``. Every text of the resident is numbered by the page (``n``), kept in the
tab until ``saved`` names that number, and may be sent again at any time: the same (conversation, n, text) is stored once.
A page sends the next text only when the one before it is saved, so that no later word is stored before an earlier one.

Neither side may look alive when it is not. The server pings (a browser answers unseen) and says ``beat`` when it has said
nothing for ``BEAT_SECONDS``; a page that hears nothing for ``QUIET_SECONDS`` takes the line for dead and makes a new one.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from backend.domain import limits

Language = Literal["fi", "sv", "en"]
ForWhom = Literal["self", "own_child", "other_adult", "ward", "other"]
Slug = Annotated[str, Meta(min_length=1, max_length=64)]
Secret = Annotated[str, Meta(min_length=43, max_length=43, pattern="^[A-Za-z0-9_-]{43}$")]
CommandId = Annotated[str, Meta(min_length=36, max_length=36)]
MessageText = Annotated[str, Meta(max_length=limits.MESSAGE * 4)]
"""Wider than the limit that is told in words, so that a slightly long message gets a sentence and not a closed socket."""
Number = Annotated[int, Meta(ge=1, le=1_000_000_000)]


class Unsent(Struct, frozen=True):
    """A message that the page has no receipt for.

    ``{"n":3,"text":"Onko vielä aikoja?"}``
    """

    n: Number
    text: MessageText


class Open(Struct, frozen=True, tag="open", forbid_unknown_fields=True):
    """A conversation begins.

    ``{"type":"open","command_id":"0198…","secret":"…43…","line":"oral-health","language":"fi","matter":"toothache",
    "name":"Liisa Virtanen","for_whom":"own_child","principal_name":"Matti Virtanen","principal_code":"…","unsent":[{"n":1,"text":"Hei, …"}]}``

    ``command_id`` and ``secret`` come from the page (``data-command-id``, ``data-secret`` of ``<main>``): opening twice with
    the same pair opens one conversation. ``name`` is empty for an anonymous resident. Answer: ``opened`` or ``error``.
    ``principal_name`` and ``principal_code`` are of whom the resident acts for. The secret of a matter that stands opens a
    further conversation in it; ``matter``, ``name`` and for whom one acts are known then.
    """

    command_id: CommandId
    secret: Secret
    line: Slug
    language: Language
    matter: Annotated[str, Meta(max_length=64)] = ""
    name: Annotated[str, Meta(max_length=limits.CHAT_NAME)] = ""
    for_whom: ForWhom = "self"
    principal_name: Annotated[str, Meta(max_length=limits.NAME * 4)] = ""
    principal_code: Annotated[str, Meta(max_length=limits.PERSONAL_CODE_TYPED * 4)] = ""
    unsent: Annotated[tuple[Unsent, ...], Meta(max_length=50)] = ()


class Resume(Struct, frozen=True, tag="resume", forbid_unknown_fields=True):
    """The page goes on with its conversation.

    ``{"type":"resume","secret":"…43…","language":"fi","after":4,"unsent":[{"n":2,"text":"…"}]}``

    Goes on with a conversation after a reload, a lost network or a closed laptop. ``after`` is the last entry the page shows.
    The unsent texts are stored first (each answered by ``saved``), then come the entries above ``after``.
    """

    secret: Secret
    language: Language = "fi"
    after: Annotated[int, Meta(ge=0)] = 0
    unsent: Annotated[tuple[Unsent, ...], Meta(max_length=50)] = ()


class Message(Struct, frozen=True, tag="message", forbid_unknown_fields=True):
    """One text.

    ``{"type":"message","n":2,"text":"On tässä vieressä."}`` Answer: ``saved`` or ``error`` with the same ``n``.
    """

    n: Number
    text: MessageText


class Add(Struct, frozen=True, tag="add", forbid_unknown_fields=True):
    """A text that was still unsent when the conversation ended, added to the matter as the status page would.

    ``{"type":"add","n":3,"text":"Unohdin sanoa…"}`` Answer: ``saved`` or ``error`` with the same ``n``. A closed case waits again.
    """

    n: Number
    text: MessageText


class Beat(Struct, frozen=True, tag="beat", forbid_unknown_fields=True):
    """``{"type":"beat"}`` Only that the line lives. From a page that has just woken it is a question: the server says it too."""


class Typing(Struct, frozen=True, tag="typing", forbid_unknown_fields=True):
    """The resident is writing.

    ``{"type":"typing"}`` The page sends it at most every three seconds.
    """


class Read(Struct, frozen=True, tag="read", forbid_unknown_fields=True):
    """The resident has seen.

    ``{"type":"read","no":5}`` Entries up to ``no`` were on a visible screen.
    """

    no: Annotated[int, Meta(ge=0)]


class Later(Struct, frozen=True, tag="later", forbid_unknown_fields=True):
    """``{"type":"later"}`` The resident would not identify now. Answer: ``identify`` without the offer that was made."""


class End(Struct, frozen=True, tag="end", forbid_unknown_fields=True):
    """``{"type":"end"}`` The resident ends the conversation. Answer: ``ended``."""


class Survey(Struct, frozen=True, tag="survey", forbid_unknown_fields=True):
    """The survey after the end.

    ``{"type":"survey","rating":4,"text":"Kiitos avusta","reply":true,"phone":"040 123 4567"}``

    After ``ended``; every part is optional (``rating`` 0 = not given). ``answers`` are to the county's own questions, by
    the names of their fields: ``{"q-helped":"yes"}``. Answer: ``surveyed`` or ``error``.
    """

    rating: Annotated[int, Meta(ge=0, le=5)] = 0
    text: Annotated[str, Meta(max_length=limits.FEEDBACK * 4)] = ""
    reply: bool = False
    phone: Annotated[str, Meta(max_length=limits.PHONE_NUMBER * 4)] = ""
    answers: Annotated[
        dict[str, Annotated[str, Meta(max_length=limits.FEEDBACK * 4)]], Meta(max_length=24)
    ] = msgspec.field(default_factory=dict)


class Convert(Struct, frozen=True, tag="convert", forbid_unknown_fields=True):
    """The chat becomes a form or a callback.

    ``{"type":"convert","to":"callback","phone":"040 123 4567","time":"any"}``

    The chat becomes a form (``"to":"form"``, answered on the secret link) or a callback; what was written goes along and the
    place in the queue is kept. ``time`` is any, morning or afternoon. Answer: ``ended`` with ``by`` = converted, or ``error``.
    """

    to: Literal["form", "callback"]
    phone: Annotated[str, Meta(max_length=limits.PHONE_NUMBER * 4)] = ""
    time: Literal["any", "morning", "afternoon"] = "any"


FromPage = Open | Resume | Message | Add | Beat | Typing | Read | Later | End | Survey | Convert


class Opened(Struct, frozen=True, tag="opened"):
    """The conversation stands.

    ``{"type":"opened","reference":"K7M-4QX","resumed":false}`` The reference may be told aloud. When a resumed conversation has
    another reference than before, its lines are numbered anew: the page forgets them and resumes with ``after`` 0.
    """

    reference: str
    resumed: bool


class State(Struct, frozen=True, tag="state"):
    """Where the resident is.

    ``{"type":"state","phase":"waiting","place":4,"estimate":[10,15],"staff":"","open":true}``

    ``phase`` is waiting, served or ended. ``place`` (1 = next) and ``estimate`` (minutes, least and most; most is null
    past three hours) are null when they are not known: nothing is shown then, never a guess. ``staff`` is the public name of who answers,
    ``staff_away`` true while that person's desktop has no connection. ``open`` false means that
    the line has closed for today; the page then offers the form and the callback.
    """

    phase: Literal["waiting", "served", "ended"]
    place: int | None
    estimate: tuple[int, int | None] | None
    staff: str
    open: bool
    staff_away: bool = False


class Shown(Struct, frozen=True):
    """One line of the conversation.

    ``{"no":5,"kind":"staff","name":"Hoitaja Aino","text":"Huomenta","at":"2026-11-23T07:14:00Z"}``

    ``kind`` is own, staff or automatic; ``no`` rises but may leave gaps (the professionals' own
    notes are numbered in the same row and never come here). ``n`` is the page's own number of an own line, else 0.
    """

    no: int
    kind: Literal["own", "staff", "automatic"]
    name: str
    text: str
    at: str
    n: int = 0


class Identify(Struct, frozen=True, tag="identify"):
    """The resident may identify, is asked to, or has: what is said of it, and the words of the two buttons.

    ``{"type":"identify","sentence":"Hoitaja Aino pyytää sinua tunnistautumaan. …","go":"Tunnistaudu","later":"Ei nyt"}``

    An empty ``sentence`` takes it from the page; without words a button is not shown. The page goes to
    ``/{language}/s/{secret}/identify`` in the same tab and finds its conversation when it comes back.
    """

    sentence: str
    go: str = ""
    later: str = ""


class FormCard(Struct, frozen=True):
    """A form that was sent to the page: ``go`` are the words of its button, empty when it cannot be answered any more.

    ``state`` is waiting, answered, withdrawn, expired or closed.
    """

    id: str
    title: str
    state: str
    sentence: str
    go: str = ""
    asked_by: str = ""


class Forms(Struct, frozen=True, tag="forms"):
    """The forms that were sent to the page, all of them each time.

    ``{"type":"forms","forms":[{"id":"0192…","title":"Mieliala","state":"waiting","sentence":"…","go":"Vastaa","asked_by":"…"}],
    "script":"/assets/…/sent_form.js","style":"/assets/…/sent_form.css","words":{"heading":"…"}}``

    The page loads the script with the first of them; it asks for the questions at ``/{language}/s/{secret}/form/{id}?part=1``
    and posts the answers there.
    """

    forms: tuple[FormCard, ...]
    script: str = ""
    style: str = ""
    words: dict[str, str] = {}


class Entries(Struct, frozen=True, tag="entries"):
    """``{"type":"entries","entries":[{"no":5,"kind":"staff",…}]}`` New lines in order; a ``no`` already shown is dropped."""

    entries: tuple[Shown, ...]


class Saved(Struct, frozen=True, tag="saved"):
    """The text is on disk.

    ``{"type":"saved","n":2,"no":7,"at":"2026-11-23T07:14:00Z"}`` The page may forget its copy.
    """

    n: int
    no: int
    at: str


class StaffTyping(Struct, frozen=True, tag="typing"):
    """A professional is writing.

    ``{"type":"typing","staff":"Hoitaja Aino"}`` Shown for five seconds unless said again.
    """

    staff: str


class StaffRead(Struct, frozen=True, tag="read"):
    """``{"type":"read","no":7}`` A professional has read the resident's entries up to ``no``."""

    no: int


class Ended(Struct, frozen=True, tag="ended"):
    """The conversation is over.

    ``{"type":"ended","by":"staff","sentence":"Keskustelu on päättynyt.","survey":true}``

    ``by`` is staff, resident or converted. ``sentence`` says what happens next and by when, in the resident's language.
    """

    by: Literal["staff", "resident", "converted"]
    sentence: str
    survey: bool


class Surveyed(Struct, frozen=True, tag="surveyed"):
    """The survey was stored.

    ``{"type":"surveyed","sentence":"Kiitos. Vastaamme viimeistään 30.11."}``
    """

    sentence: str


class Error(Struct, frozen=True, tag="error"):
    """Something was not done.

    ``{"type":"error","code":"too_long","message":"Viesti on liian pitkä. …","n":2}``

    ``message`` says in the resident's language what happened, what was kept and what to do. Codes: closed, too_long, empty,
    too_fast, unknown_conversation, name_needed, phone_invalid, principal_wrong, ended, try_again, not_done. ``n`` is 0 when it is about no message.
    After too_fast and try_again the page sends the same again, in ``seconds`` when they are told: nothing is known to be saved.
    The socket stays open, except after closed and unknown_conversation, and try_again before ``opened``.
    """

    code: str
    message: str
    n: int = 0
    seconds: int = 0


ToPage = (
    Opened
    | State
    | Identify
    | Forms
    | Entries
    | Saved
    | StaffTyping
    | StaffRead
    | Ended
    | Surveyed
    | Error
    | Beat
)

CLOSE_MALFORMED = 4400
"""The frame was no JSON of ours. The reason names the kind of fault, never the content."""
CLOSE_ORIGIN = 4403
CLOSE_UNKNOWN = 4404
CLOSE_SILENT = 4408
"""The page said nothing for a while after it had opened the socket."""
CLOSE_MOVED = 4409
"""The matter was joined into another of the same person's; the page resumes and finds its lines there."""
CLOSE_TOO_LARGE = 4413
CLOSE_TOO_FAST = 4429
"""Too many; the reason ends in the seconds after which to come again."""
CLOSE_AWAY = 4503
"""The database does not answer. Nothing is lost: the page comes again."""

BEAT_SECONDS = 6.0
QUIET_SECONDS = 13.0

_decoder: msgspec.json.Decoder[FromPage] = msgspec.json.Decoder(FromPage)
_encoder = msgspec.json.Encoder()


def decode(data: str | bytes) -> FromPage:
    """Raises ``msgspec.MsgspecError`` (DecodeError, ValidationError) for anything but one well-formed frame."""
    try:
        return _decoder.decode(data)
    except (RecursionError, UnicodeDecodeError):
        message = "nested too deeply, or no text"
        raise msgspec.DecodeError(message) from None


def encode(frame: ToPage) -> str:
    """Return the text of one frame."""
    return _encoder.encode(frame).decode()
