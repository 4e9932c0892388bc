"""Reading feedback through: who may, what is refused, and that nothing that tells of somebody comes out of it."""

from datetime import date
from typing import Any

import msgspec
import pytest

from backend.commands.actor import ResidentActor, StaffActor
from backend.commands.resident import Details, GiveFeedback, GiveSurvey
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.codec import encode
from backend.protocol.entries import SurveyGiven
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback import FeedbackKind, Struck
from backend.protocol.feedback_commands import TagFeedback, TakeBackChange, TellChange
from backend.protocol.feedback_inquiries import (
    FeedbackRead,
    ReadChanges,
    ReadFeedback,
    ReadThemes,
    ThemesRead,
)
from backend.protocol.ids import ContactId, LineId, new_id
from backend.protocol.words import Channel, Language, Role
from tests.commands.day_of_feedback import WORDS, change
from tests.commands.office import CHILD, COUNTY, ORAL, Office, Page, command_id


@pytest.fixture
def sari(office: Office) -> StaffActor:
    return office.hire("Sari Laine", ORAL, role=Role.SUPERVISOR)


async def ask(office: Office, actor: StaffActor, inquiry: ReadChanges | ReadFeedback | ReadThemes) -> Any:
    desk = Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    return await Answering(desk).answer(actor, inquiry)


async def read(office: Office, actor: StaffActor, **how: Any) -> FeedbackRead:
    found = await ask(office, actor, ReadFeedback(**how))
    assert isinstance(found, FeedbackRead)
    return found


async def themes(office: Office, actor: StaffActor, **how: Any) -> ThemesRead:
    found = await ask(office, actor, ReadThemes(since=date(2026, 10, 1), until=date(2026, 11, 30), **how))
    assert isinstance(found, ThemesRead)
    return found


def give(office: Office, text: str, line: LineId | None = ORAL) -> None:
    page = office.page()
    feedback = GiveFeedback(
        command_id=command_id(),
        line=line,
        kind=FeedbackKind.COMPLAINT,
        text=text,
        contact_id=page.contact_id,
        thread=page.thread,
        token_hash=page.token_hash,
        details=Details(),
    )
    office.done(ResidentActor(), feedback)


def survey(page: Page, **other: Any) -> GiveSurvey:
    asked = GiveSurvey(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        new_contact_id=ContactId(new_id()),
        rating=4,
        text="Hyvä vastaus",
        answers={"helped": "yes"},
    )
    return msgspec.structs.replace(asked, **other)


def tag(feedback_id: str, *of: str, **other: Any) -> TagFeedback:
    return TagFeedback(command_id=command_id(), feedback_id=feedback_id, themes=of, **other)


async def test_a_survey_is_kept_loose_and_the_case_tells_only_that_it_was_answered(
    office: Office, sari: StaffActor
) -> None:
    page = office.chat()
    office.done(page.actor, survey(page))
    [told] = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, SurveyGiven)]
    assert told == SurveyGiven(contact_id=page.contact_id, rating=0)
    [item] = (await read(office, sari)).items
    assert (item.line, item.channel, item.rating, item.text) == (ORAL, Channel.CHAT, 4, "Hyvä vastaus")
    assert item.answers == {"helped": "yes"}
    assert item.month == date(2026, 11, 1), "the day would lead to the case"
    office.done(page.actor, survey(page, rating=1))
    assert len((await read(office, sari)).items) == 1, "one contact is rated once"


@pytest.mark.parametrize("answers", [{"nothing": "yes"}, {"helped": "maybe"}, {"ease": "6"}])
def test_an_answer_that_its_question_does_not_take_is_refused(
    office: Office, answers: dict[str, str]
) -> None:
    page = office.chat()
    assert office.refused(page.actor, survey(page, answers=answers)) is ErrorCode.MALFORMED


async def test_a_supervisor_tags_what_was_said_and_finds_the_next_one(
    office: Office, sari: StaffActor
) -> None:
    for text in ("Jonotin tunnin", "Soitto tuli ajoissa"):
        give(office, text)
    first = (await read(office, sari, unread=True)).items[0]
    office.done(sari, tag(first.feedback_id, "waiting", "meeting", "waiting"))
    left = await read(office, sari, unread=True)
    assert (len(left.items), left.unread) == (1, 1)
    [tagged] = [one for one in (await read(office, sari)).items if one.feedback_id == first.feedback_id]
    assert (tagged.themes, tagged.read) == (("waiting", "meeting"), True)
    assert sari.staff_id not in encode(tagged).decode(), "who read it through is kept and not shown"


async def test_supervisors_read_the_words_of_their_own_lines_and_of_no_line(
    office: Office, sari: StaffActor
) -> None:
    give(office, "Neuvolasta", CHILD)
    give(office, "Kaikesta", None)
    assert [one.text for one in (await read(office, sari)).items] == ["Kaikesta"]
    assert await ask(office, sari, ReadFeedback(line=CHILD)) is ErrorCode.NOT_ALLOWED
    other = office.hire("Olli Aho", CHILD, role=Role.SUPERVISOR)
    [of_child] = [one for one in (await read(office, other)).items if one.line]
    assert office.refused(sari, tag(of_child.feedback_id)) is ErrorCode.NOT_ALLOWED


async def test_only_supervisors_read_tag_and_tell(office: Office, sari: StaffActor) -> None:
    give(office, "Jonotin")
    [item] = (await read(office, sari)).items
    assert await ask(office, office.aino, ReadFeedback()) is ErrorCode.NOT_ALLOWED
    months = ReadThemes(since=date(2026, 1, 1), until=date(2026, 2, 1))
    assert await ask(office, office.aino, months) is ErrorCode.NOT_ALLOWED
    for command in (
        tag(item.feedback_id),
        TellChange(command_id=command_id(), change=change()),
        TakeBackChange(command_id=command_id(), change_id=new_id()),
    ):
        assert office.refused(office.aino, command) is ErrorCode.NOT_ALLOWED


async def test_what_cannot_be_tagged_is_refused(office: Office, sari: StaffActor) -> None:
    give(office, "Jonotin")
    [item] = (await read(office, sari)).items
    wrong = [tag(item.feedback_id, "weather"), tag(item.feedback_id, struck=(Struck(begin=2, end=99),))]
    assert [office.refused(sari, one) for one in wrong] == [ErrorCode.MALFORMED] * 2
    assert office.refused(sari, tag(new_id())) is ErrorCode.FEEDBACK_GONE


async def test_a_theme_is_counted_from_five_on_and_fewer_are_not_told(
    office: Office, sari: StaffActor
) -> None:
    for number in range(5):
        give(office, f"Jonotin {number}")
    items = (await read(office, sari)).items
    for item in items[:4]:
        office.done(sari, tag(item.feedback_id, "waiting"))

    async def waiting() -> tuple[tuple[int | None, ...], int | None]:
        [one] = [one for one in (await themes(office, sari)).themes if one.theme == "waiting"]
        return one.counts, one.total

    assert await waiting() == ((0, None), None)
    office.done(sari, tag(items[4].feedback_id, "waiting"))
    assert await waiting() == ((0, 5), 5)


async def test_surveys_are_told_by_line_and_channel_when_there_are_enough(
    office: Office, sari: StaffActor
) -> None:
    for number in range(5):
        chat = office.chat(phone=f"+35840765432{number}")
        office.done(chat.actor, survey(chat, rating=number % 2 + 4))
    form = office.form()
    office.done(form.actor, survey(form, rating=1))
    told = await themes(office, sari)
    assert [(one.line, one.channel, one.count, one.mean) for one in told.ratings] == [
        (ORAL, Channel.CHAT, 5, 4.4),
        (ORAL, Channel.FORM, None, None),
    ]
    [yes] = [one for one in told.answers if one.answer[Language.ENGLISH] == "Yes"]
    assert yes.count == 6
    only = await themes(office, sari, channel=Channel.FORM)
    assert [one.channel for one in only.ratings] == [Channel.FORM]


async def test_only_words_that_may_be_quoted_leave_and_never_what_was_struck(
    office: Office, sari: StaffActor
) -> None:
    give(office, "Meri Salo auttoi, soitti numeroon 040 123 4567")
    give(office, "Tämä ei lähde talosta")
    item = next(one for one in (await read(office, sari)).items if one.text.startswith("Meri"))
    office.done(sari, tag(item.feedback_id, "meeting", struck=(Struck(begin=0, end=9),), quotable=True))
    [quote] = (await themes(office, sari)).quotes
    assert quote.text == "█████ auttoi, soitti numeroon █████", "a number goes also when it was overlooked"


async def test_what_was_changed_is_told_in_every_language_and_can_be_told_anew(
    office: Office, sari: StaffActor
) -> None:
    told = change(published=False)
    missing = msgspec.structs.replace(told, words={Language.FINNISH: "Vain suomeksi"})
    assert office.refused(sari, TellChange(command_id=command_id(), change=missing)) is ErrorCode.TEXT_EMPTY
    office.done(sari, TellChange(command_id=command_id(), change=told))
    office.later(days=3)
    office.done(
        sari, TellChange(command_id=command_id(), change=msgspec.structs.replace(told, published=True))
    )
    [stands] = (await themes(office, sari)).changes
    assert (stands.words, stands.on, stands.published) == (WORDS, date(2026, 11, 23), True)
    told_to_all = await ask(office, office.aino, ReadChanges())
    assert told_to_all.changes == (stands,), "whoever answers tells it in the reply"
    office.done(sari, TakeBackChange(command_id=command_id(), change_id=told.change_id))
    assert (await themes(office, sari)).changes == ()
