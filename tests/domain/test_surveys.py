"""Of whom it is asked how it went: a share of the contacts, drawn once, and nobody's choice."""

import msgspec
import pytest

from backend.domain.surveys import Option, Question, SurveyAsking
from backend.domain.texts import Texts
from backend.protocol.words import Channel

WORDS = Texts(fi="a", sv="b", en="c")


def test_a_share_is_asked_and_the_same_ones_whenever_one_looks() -> None:
    half = SurveyAsking(share=0.5)
    first = [half.asks("oral-health", Channel.CHAT, f"contact {number}") for number in range(400)]
    assert first == [half.asks("oral-health", Channel.CHAT, f"contact {number}") for number in range(400)]
    assert 150 < sum(first) < 250


def test_the_line_says_it_before_the_channel_and_the_channel_before_the_rest() -> None:
    asking = SurveyAsking(
        share=0.5, channels={Channel.FORM: 0.0}, lines={"mental-health": {Channel.FORM: 1.0}}
    )
    assert asking.share_of("mental-health", Channel.FORM) == 1.0
    assert asking.share_of("oral-health", Channel.FORM) == 0.0
    assert asking.share_of("oral-health", Channel.CHAT) == 0.5
    assert asking.asks("mental-health", Channel.FORM, "anything")
    assert asking.share_of("oral-health", Channel.FEEDBACK) == 0.0, "who gives feedback is not asked for more"


def test_questions_that_could_not_be_answered_are_refused() -> None:
    with pytest.raises(ValueError, match="a choice has options"):
        Question(id="helped", kind="choice", names=WORDS)
    with pytest.raises(ValueError, match="same id"):
        SurveyAsking(questions=(Question(id="a", kind="words", names=WORDS),) * 2)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"share": 1.2}, SurveyAsking)


def test_an_answer_is_one_that_its_question_takes() -> None:
    choice = Question(id="helped", kind="choice", names=WORDS, options=(Option(id="yes", names=WORDS),))
    asking = SurveyAsking(questions=(choice, Question(id="ease", kind="rating", names=WORDS)))
    assert asking.are_answers({"helped": "yes", "ease": "5"})
    assert not asking.are_answers({"helped": "5"})
    assert not asking.are_answers({"nobody asked": "1"})
