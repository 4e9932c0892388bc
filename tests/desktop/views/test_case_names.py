"""What cases are called for as long as something unsent speaks of them, and no longer."""

import pytest

from desktop.models.case_names import KEY, CaseName, case_of_draft
from desktop.models.drafts_model import Draft
from desktop.screenshots.sample import ANONYMOUS_ID, CALL_ID, CASE_ID
from desktop.screenshots.stage import Stage


@pytest.mark.parametrize(
    ("key", "case_id"),
    [
        (CASE_ID, CASE_ID),
        (f"close:{CASE_ID}", CASE_ID),
        (f"transfer:{CASE_ID}", CASE_ID),
        ("register", ""),
        (KEY, ""),
    ],
    ids=["a reply", "a closing", "a transfer", "a registering", "the names themselves"],
)
def test_the_key_of_a_draft_tells_its_case(key: str, case_id: str) -> None:
    assert case_of_draft(key) == case_id


def test_a_name_outlives_its_case_while_something_unsent_needs_it(stage: Stage) -> None:
    stage.sign_in()
    names = stage.ports.names
    stage.ports.drafts.put(CALL_ID, Draft(text="Soitan uudelleen"))
    stage.ports.actions.reply(CASE_ID, "Tulkaa klo 10.40.")
    stage.show_mine()
    assert names.name(CALL_ID) == CaseName(4790, "Eeva L.")
    assert names.name(CASE_ID) == CaseName(5107, "Matti V.")
    assert names.name(ANONYMOUS_ID) == CaseName()


def test_the_names_are_kept_with_the_drafts_and_read_after_a_restart(stage: Stage) -> None:
    kept = Draft(fields={CASE_ID: "5107 Matti V.", ANONYMOUS_ID: "5109 "})
    stage.client.drafts.restore({KEY: kept, CASE_ID: Draft(text="Tulkaa")})
    stage.ports.names._restore(None)
    assert stage.ports.names.name(CASE_ID) == CaseName(5107, "Matti V.")
    # Nothing speaks of the other any more.
    assert stage.ports.names.name(ANONYMOUS_ID) == CaseName()
    assert stage.ports.drafts.get(KEY) == Draft(fields={CASE_ID: "5107 Matti V."})
