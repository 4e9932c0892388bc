"""What is left when words and identity are let go of: nothing that anybody wrote or that names a client, in any kind of line."""

import typing
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from backend.domain.life_cycle import CaseFile
from backend.domain.retention import reduce
from backend.protocol.entries import Body, Entry
from backend.protocol.letting_go import has_words, without_words
from backend.protocol.words import Remains
from tests.protocol.samples import AT, sample

MAY_STAY = frozenset(
    {
        # The county's own words and codes.
        "from_line", "to_line", "line", "reason", "assurance", "default_code", "by", "identified_by",
        # The name of a form, and of a partner in the service directory.
        "title", "sv",
        # Ids that the sample gives words.
        "replaces", "joined_into", "asked_thread", "shut", "resourceType", "questionnaire", "status", "linkId", "type",
        # Who handled it: the professional's own name.
        "name", "initials",
        # What is kept of an assessment and of tasks: domain rules, section 2, and `retention`.
        "text", "code", "system", "display", "url", "valueString", "valueCode",
    }
)  # fmt: skip
AS_LONG_AS_THE_CASE = ("QuestionnaireSigned", "TaskOpened", "TaskResolved")


def written(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give where a sample still has words; they begin with a letter that no id, code or time has."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from written(each, (*path, key))
    elif isinstance(value, list):
        for each in value:
            yield from written(each, path)
    elif isinstance(value, str) and value.startswith("Ä"):
        yield path


@pytest.mark.parametrize("kind", typing.get_args(Body), ids=lambda kind: kind.__name__)
def test_no_kind_of_line_keeps_what_was_written(kind: type[Body]) -> None:
    entry = Entry(no=1, at=AT, body=sample(kind))
    left = without_words(entry, AT)
    words = {path[-1] for path in written(msgspec.to_builtins(left.body))}
    assert words <= MAY_STAY
    if kind.__name__ not in AS_LONG_AS_THE_CASE:
        assert "text" not in words
    assert not has_words(left)
    assert (left.no, left.at, type(left.body), left.let_go_at) == (1, AT, kind, AT)


def test_the_skeleton_of_a_case_names_professionals_only() -> None:
    file = sample(CaseFile)
    reduce(file, Remains.SKELETON)
    for path in written(msgspec.to_builtins(file)):
        assert path[-1] in MAY_STAY, path
        if path[-1] in {"name", "initials"}:
            assert path[-2] in {"by", "claimed_by", "resolved_by", "staff"}, path
