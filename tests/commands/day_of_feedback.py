"""A supervisor reads feedback through, and tells what was changed because of it."""

from collections.abc import Iterator

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.protocol.feedback import Change, FeedbackKind, Struck
from backend.protocol.feedback_commands import RegisterFeedback, TagFeedback, TakeBackChange, TellChange
from backend.protocol.ids import new_id
from backend.protocol.words import Language, Role
from backend.store.feedback import read_items
from tests.commands.office import ORAL, Office, command_id

WORDS = {
    Language.FINNISH: "Ajanvaraus aukeaa nyt klo 7.",
    Language.SWEDISH: "Tidsbokningen öppnar nu kl. 7.",
    Language.ENGLISH: "Booking now opens at 7.",
}


def change(theme: str = "waiting", *, published: bool = True) -> Change:
    return Change(change_id=new_id(), theme=theme, words=WORDS, line=ORAL, published=published)


def of_read_feedback(office: Office) -> Iterator[tuple[Actor, AnyCommand]]:
    sari = office.hire("Sirpa Esihenkilö", ORAL, role=Role.SUPERVISOR)
    yield (
        office.aino,
        RegisterFeedback(
            command_id=command_id(), line=ORAL, kind=FeedbackKind.IDEA, text="Meri vastasi hyvin"
        ),
    )
    with office.reader.reading() as database:
        [item, *_] = read_items(database, office.cipher, {ORAL}, unread=True, after="", most=10)
    struck = (Struck(begin=0, end=4),)
    yield (
        sari,
        TagFeedback(
            command_id=command_id(),
            feedback_id=item.feedback_id,
            themes=("meeting",),
            struck=struck,
            quotable=True,
        ),
    )
    told = change()
    yield sari, TellChange(command_id=command_id(), change=told)
    yield sari, TakeBackChange(command_id=command_id(), change_id=told.change_id)
