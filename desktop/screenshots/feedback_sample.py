"""Feedback for the pictures: a year of themes, some words to read through, and what was changed."""

from datetime import date

from backend.protocol.feedback import Change, FeedbackItem, FeedbackKind, FeedbackTheme, Struck
from backend.protocol.feedback_inquiries import (
    AnswerCount,
    ChangesRead,
    FeedbackRead,
    KindCount,
    Quote,
    ReadChanges,
    ReadFeedback,
    ReadThemes,
    SurveyMean,
    ThemeCounts,
    ThemesRead,
)
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.setup import Words
from backend.protocol.words import Channel, Language


def _words(fi: str, sv: str, en: str) -> Words:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


THEMES = tuple(
    FeedbackTheme(theme=theme, names=_words(*names))
    for theme, names in {
        "waiting": ("Odotusaika", "Väntetid", "Waiting time"),
        "meeting": ("Kohtaaminen", "Bemötande", "How I was met"),
        "understanding": ("Ymmärrettävyys", "Begriplighet", "Understandability"),
        "access": ("Yhteyden saaminen", "Att få kontakt", "Getting in touch"),
        "continuity": ("Jatkuvuus", "Kontinuitet", "Continuity"),
        "digital": ("Sähköinen asiointi", "E-tjänster", "Digital services"),
        "accessibility": ("Esteettömyys", "Tillgänglighet", "Accessibility"),
        "language": ("Kieli ja tulkkaus", "Språk och tolkning", "Language and interpreting"),
    }.items()
)
MONTHS = tuple(date(2025 + (11 + number) // 12, (11 + number) % 12 + 1, 1) for number in range(12))
_COUNTS: dict[str, tuple[tuple[int | None, ...], int | None]] = {
    "waiting": ((14, 17, 12, 11, 16, 19, 13, 9, 8, 7, None, 6), None),
    "meeting": ((9, 11, 8, 10, 12, 9, 11, 7, 13, 12, 14, 10), 126),
    "understanding": ((0, None, None, 5, 6, None, 5, 0, None, None, 5, None), 47),
    "access": ((8, 7, 9, 12, 11, 10, 8, None, 6, 5, 5, None), 89),
    "continuity": ((None, None, 0, None, 5, 6, None, None, None, 5, 6, 5), 51),
    "digital": ((5, 6, 5, 7, 8, 6, 5, None, 5, 6, 7, 5), None),
    "accessibility": ((0, 0, None, 0, None, 0, 0, 0, None, None, 0, 0), None),
    "language": ((None, 0, None, None, 0, None, None, None, 0, None, None, None), 24),
}
CHANGE = Change(
    change_id="0199a000-0000-7000-8000-0000000c4a01",
    theme="waiting",
    words=_words(
        "Avasimme keskiviikkoillat, ja takaisinsoitot alkavat nyt klo 7.",
        "Vi öppnade onsdagskvällarna, och återuppringningen börjar nu kl. 7.",
        "We opened Wednesday evenings, and callbacks now begin at 7.",
    ),
    line="oral",
    on=date(2026, 6, 3),
    published=True,
)
READ = ThemesRead(
    months=MONTHS,
    themes=tuple(
        ThemeCounts(
            theme=one.theme, names=one.names, counts=_COUNTS[one.theme][0], total=_COUNTS[one.theme][1]
        )
        for one in THEMES
    ),
    ratings=(
        SurveyMean(line="oral", channel=Channel.CHAT, count=212, mean=4.4),
        SurveyMean(line="oral", channel=Channel.CALLBACK, count=148, mean=3.9),
        SurveyMean(line="student", channel=Channel.FORM, count=None, mean=None),
    ),
    kinds=(
        KindCount(kind=FeedbackKind.THANKS, count=164),
        KindCount(kind=FeedbackKind.IDEA, count=71),
        KindCount(kind=FeedbackKind.COMPLAINT, count=98),
    ),
    answers=tuple(
        AnswerCount(
            question=_words(
                "Saitko asiaasi apua?", "Fick du hjälp i ditt ärende?", "Did you get help in your matter?"
            ),
            answer=answer,
            count=count,
        )
        for answer, count in (
            (_words("Kyllä", "Ja", "Yes"), 268),
            (_words("Osittain", "Delvis", "Partly"), 71),
            (_words("En", "Nej", "No"), 24),
        )
    ),
    changes=(CHANGE,),
    quotes=(
        Quote(
            themes=("meeting",),
            line="oral",
            month=date(2026, 9, 1),
            text="█████ selitti rauhassa, mitä tapahtuu seuraavaksi.",
        ),
    ),
    least=5,
)
_TEXT = (
    "Soitin kolmesti ennen kuin sain yhteyden, mutta sitten hoitaja Meri kuunteli koko asian rauhassa. "
    "Numeroni on 040 123 4567, jos haluatte kysyä lisää."
)
ITEMS = (
    FeedbackItem(
        feedback_id="5d6f3f4e-0c1b-4a53-9f0e-9b1f0a6f2c11",
        line="oral",
        kind=FeedbackKind.SURVEY,
        month=date(2026, 11, 1),
        channel=Channel.CALLBACK,
        rating=4,
        text=_TEXT,
        struck=(Struck(begin=_TEXT.index("040"), end=_TEXT.index("4567") + 4),),
    ),
    FeedbackItem(
        feedback_id="7c1c4c0f-6b0e-4f0b-8f53-2f5b7c3f8d22",
        line="",
        kind=FeedbackKind.IDEA,
        month=date(2026, 10, 1),
        text="Chatin pitäisi olla auki myös illalla.",
    ),
)


def answer(inquiry: Inquiry) -> Found | None:
    """Answer a question about feedback."""
    match inquiry:
        case ReadChanges():
            return ChangesRead(changes=(CHANGE,))
        case ReadThemes():
            return READ
        case ReadFeedback():
            return FeedbackRead(items=ITEMS, themes=THEMES, unread=len(ITEMS))
        case _:
            return None
