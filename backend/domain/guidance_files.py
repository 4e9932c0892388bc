"""Shared phrases and playbooks as one readable TOML file: read, checked against the county, and written again."""

import tomllib
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

import msgspec

from backend.domain.county import County
from backend.domain.guidance_rules import Known, phrase_problem, playbook_problem
from backend.domain.kept_rules import Problem
from backend.domain.texts import Texts
from backend.domain.toml_writing import list_of, quoted, texts_row, texts_words
from backend.protocol.guidance import Playbook, PlaybookStep
from backend.protocol.ids import ChainId, LineId, PhraseId, PlaybookId, ServiceId
from backend.protocol.mine import Phrase


class GuidanceFileWrong(Exception):
    """The file cannot be used; the text names the place and what is wrong there."""


class GuidanceContent(NamedTuple):
    """What a file holds, in the order of the file."""

    phrases: tuple[Phrase, ...] = ()
    playbooks: tuple[Playbook, ...] = ()


class _Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    keyword: str
    title: Texts
    text: Texts
    line: str | None = None
    owner: str = ""
    review_by: date | None = None


class _Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: Texts
    phrase: str | None = None
    service: str | None = None
    chain: str | None = None
    questionnaire: str = ""


class _Playbook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    title: Texts
    steps: tuple[_Step, ...]
    when: Texts | None = None
    line: str | None = None
    matters: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    life_at_risk: bool = False
    owner: str = ""
    review_by: date | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    phrases: tuple[_Phrase, ...] = ()
    playbooks: tuple[_Playbook, ...] = ()


def parse_guidance(data: bytes, county: County, known: Known) -> GuidanceContent:
    """Read a TOML file of phrases and playbooks. Raises GuidanceFileWrong that names the place of the first error.

    Steps name phrases of the file or `known` ones, and services and care chains that are known.
    """
    try:
        content: dict[str, Any] = tomllib.loads(data.decode())
        read = msgspec.convert(content, _File)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GuidanceFileWrong(f"The file of phrases is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise GuidanceFileWrong(f"The file of phrases is wrong: {error}") from error
    phrases = tuple(_phrase(one) for one in read.phrases)
    playbooks = tuple(_playbook(one) for one in read.playbooks)
    _refuse_twins("phrase", [one.phrase_id for one in phrases])
    _refuse_twins("playbook", [one.playbook_id for one in playbooks])
    for phrase in phrases:
        _refuse(f"phrase {phrase.phrase_id!r}", phrase_problem(phrase, county))
    there = known._replace(phrases=known.phrases | {one.phrase_id for one in phrases})
    for playbook in playbooks:
        _refuse(f"playbook {playbook.playbook_id!r}", playbook_problem(playbook, county, there))
    return GuidanceContent(phrases, playbooks)


def write_guidance(content: GuidanceContent) -> str:
    """Return the file that `parse_guidance` reads as this content."""
    blocks = [_phrase_block(one) for one in content.phrases]
    blocks += [_playbook_block(one) for one in content.playbooks]
    return "\n".join(blocks)


def _phrase(read: _Phrase) -> Phrase:
    return Phrase(
        phrase_id=PhraseId(read.id),
        keyword=read.keyword,
        title=texts_words(read.title),
        text=texts_words(read.text),
        line=None if read.line is None else LineId(read.line),
        owner=read.owner,
        review_by=read.review_by,
    )


def _playbook(read: _Playbook) -> Playbook:
    return Playbook(
        playbook_id=PlaybookId(read.id),
        title=texts_words(read.title),
        when=texts_words(read.when),
        line=None if read.line is None else LineId(read.line),
        matters=read.matters,
        words=read.words,
        life_at_risk=read.life_at_risk,
        steps=tuple(
            PlaybookStep(
                text=texts_words(step.text),
                phrase_id=None if step.phrase is None else PhraseId(step.phrase),
                service_id=None if step.service is None else ServiceId(step.service),
                chain_id=None if step.chain is None else ChainId(step.chain),
                questionnaire=step.questionnaire,
            )
            for step in read.steps
        ),
        owner=read.owner,
        review_by=read.review_by,
    )


def _refuse(place: str, problem: Problem | None) -> None:
    if problem is not None:
        limit = f", {problem.limit} at most" if problem.limit else ""
        raise GuidanceFileWrong(
            f"The file of phrases is wrong: {place}, {problem.where}: {problem.code.value}{limit}"
        )


def _refuse_twins(what: str, ids: list[str]) -> None:
    twins = sorted({one for one in ids if ids.count(one) > 1})
    if twins:
        raise GuidanceFileWrong(
            f"The file of phrases is wrong: two have the same id, {what}: {', '.join(twins)}"
        )


def _phrase_block(phrase: Phrase) -> str:
    rows = ["[[phrases]]", f"id = {quoted(phrase.phrase_id)}", f"keyword = {quoted(phrase.keyword)}"]
    rows += _rest(phrase.line, phrase.owner, phrase.review_by)
    rows += [*texts_row("title", phrase.title), *texts_row("text", phrase.text)]
    return "\n".join(rows) + "\n"


def _playbook_block(playbook: Playbook) -> str:
    rows = ["[[playbooks]]", f"id = {quoted(playbook.playbook_id)}"]
    rows += _rest(playbook.line, playbook.owner, playbook.review_by)
    rows += [*texts_row("title", playbook.title), *texts_row("when", playbook.when)]
    for name, values in (("matters", playbook.matters), ("words", playbook.words)):
        if values:
            rows.append(f"{name} = {list_of(values)}")
    if playbook.life_at_risk:
        rows.append("life_at_risk = true")
    for step in playbook.steps:
        rows += ["", "[[playbooks.steps]]", *texts_row("text", step.text), *_helps(step)]
    return "\n".join(rows) + "\n"


def _rest(line: LineId | None, owner: str, review_by: date | None) -> Iterable[str]:
    if line is not None:
        yield f"line = {quoted(line)}"
    if owner:
        yield f"owner = {quoted(owner)}"
    if review_by is not None:
        yield f"review_by = {review_by.isoformat()}"


def _helps(step: PlaybookStep) -> Iterable[str]:
    for name, value in (
        ("phrase", step.phrase_id),
        ("service", step.service_id),
        ("chain", step.chain_id),
        ("questionnaire", step.questionnaire),
    ):
        if value:
            yield f"{name} = {quoted(value)}"
