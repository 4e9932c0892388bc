"""How the timeline tells of a signed questionnaire: what it came to and why, in a card that opens the whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.checklist_rules import given, sums
from backend.protocol.entries import QuestionnaireSigned
from backend.protocol.questionnaires import Questionnaire, in_language
from backend.protocol.scores import meaning
from backend.protocol.words import FieldOfLaw, Language
from desktop.texts import checklists
from desktop.views.told import Shape, Told


def told_of_signed(
    body: QuestionnaireSigned, who: str, forms: tuple[Questionnaire, ...], language: Language
) -> Told:
    """`who` is its author by name. A correction says which version it is."""
    url = body.response.questionnaire.partition("|")[0]
    form = next((one for one in forms if one.url == url), None)
    name = (
        in_language(form.title, form.title_element, language)
        if form is not None
        else QCoreApplication.translate("timeline", "Assessment")
    )
    icon = "clipboard-text"
    made = body.conclusion
    title, reason = name, ""
    if made is None and form is not None:
        title, reason = _added_up(body, form, name, language)
    elif made is not None:
        reason = made.reason
        if made.code is not None:
            icon, _ = checklists.seen(made.code)
            said = QCoreApplication.translate("timeline", "code {code}, {words}").format(
                code=made.code.value, words=checklists.code_name(made.code)
            )
        else:
            said = checklists.request_name(made.request) if made.field is FieldOfLaw.SOCIAL else ""
        title = f"{name}: {said}" if said else name
    version = (
        QCoreApplication.translate("timeline", "version {n}").format(n=body.version)
        if body.version > 1
        else ""
    )
    detail = ", ".join(part for part in (who, version) if part)
    link = (
        QCoreApplication.translate("timeline", "Open the answers")
        if made is None
        else QCoreApplication.translate("timeline", "Open the assessment")
    )
    return Told(Shape.CARD, title, detail, reason, icon, link=link)


def _added_up(
    body: QuestionnaireSigned, form: Questionnaire, name: str, language: Language
) -> tuple[str, str]:
    """The title with the sum that was signed, and what it tells; forms that add up nothing have their name."""
    answers, _ = given(body.response)
    for item, score in sums(form, answers):
        signed = answers.get(item.link_id)
        if signed is not None and signed.value_integer is not None:
            points = signed.value_integer
            said = QCoreApplication.translate("timeline", "{points} of {most} points").format(
                points=points, most=score.most
            )
            return f"{name}: {said}", meaning(item, points, language)
    return name, ""
