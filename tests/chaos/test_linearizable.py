"""The checker of claims accepts what really happened one after another and nothing that cannot have happened."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.chaos.linearizable import Act, Deed, Owner, Told, steps, unanswered, unexplained

PEOPLE = ("aino", "mikko", "tuula")
deeds = st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(list(Deed))), max_size=30)


@st.composite
def real_runs(draw: st.DrawFn, first: tuple[tuple[str, Deed], ...] = ()) -> list[Act]:
    """Deeds done one after another, each in a second of its own, with the answers that the rules give; ``first`` begins."""
    owner = Owner()
    acts: list[Act] = []
    for who, deed in (*first, *draw(deeds)):
        possible = steps(owner, who, deed)
        if not possible:
            continue
        told, by, owner = draw(st.sampled_from(possible))
        at = float(len(acts))
        acts.append(Act(who, deed, at + 0.1, at + 0.9, told, by))
    return acts


BEGINS = [deed for deed in Deed if steps(Owner(), PEOPLE[0], deed)]
"""What may be done to a case that nobody has had."""


def certain_owners(acts: list[Act]) -> list[Owner]:
    """Return who has the case before each act for as long as that is known for certain: only there is a wrong answer surely wrong."""
    owners = [Owner()]
    for act in acts[:-1]:
        afters = {
            after
            for told, by, after in steps(owners[-1], act.who, act.deed)
            if (told, by) == (act.told, act.by)
        }
        if len(afters) > 1:
            break
        owners.extend(afters)
    return owners


@given(real_runs())
def test_what_happened_one_after_another_is_accepted(acts: list[Act]) -> None:
    assert unexplained(acts) == []


@given(real_runs(), st.data())
def test_it_is_accepted_with_answers_that_came_late_or_never(acts: list[Act], data: st.DataObject) -> None:
    wider = [
        replace(
            act,
            began=act.began - data.draw(st.floats(0, 3)),
            answered=act.answered + data.draw(st.floats(0, 3)),
        )
        for act in acts
    ]
    # Of what was never answered the effect stays, as after a crash behind the commit.
    heard = [unanswered(act) if data.draw(st.integers(0, 9)) == 0 else act for act in wider]

    assert unexplained(heard) == []


@given(st.sampled_from(PEOPLE), st.sampled_from(BEGINS), st.data())
def test_an_answer_that_the_rules_do_not_give_is_found(who: str, deed: Deed, data: st.DataObject) -> None:
    acts = data.draw(real_runs(first=((who, deed),)))
    owners = certain_owners(acts)
    place = data.draw(st.integers(0, len(owners) - 1))
    possible = {told for told, _, _ in steps(owners[place], acts[place].who, acts[place].deed)}
    wrong = data.draw(st.sampled_from([told for told in Told if told not in possible]))
    changed = [*acts[:place], replace(acts[place], told=wrong, by=""), *acts[place + 1 :]]

    assert unexplained(changed)


@given(st.permutations(PEOPLE), st.data())
def test_a_claim_in_the_middle_of_anothers_is_found(people: list[str], data: st.DataObject) -> None:
    who, other = people[:2]
    acts = data.draw(real_runs(first=((other, Deed.CLAIM),)))
    taken = [act for act in acts if act.deed is Deed.CLAIM and act.told is Told.DONE and act.who != who]
    after = data.draw(st.sampled_from(taken)).answered
    twice = Act(who, Deed.CLAIM, after + 0.02, after + 0.04, Told.DONE)

    assert unexplained([*acts, twice])


acts_at_once = st.lists(
    st.builds(
        Act,
        who=st.sampled_from(PEOPLE[:2]),
        deed=st.sampled_from([Deed.CLAIM, Deed.RELEASE, Deed.CLOSE, Deed.TAKE_BACK]),
        began=st.integers(0, 4).map(float),
        answered=st.integers(5, 9).map(lambda at: at - 2.5),
        told=st.sampled_from([Told.DONE, Told.ANOTHERS, Told.NOT_YOURS, Told.CLOSED, Told.NOT_BACK]),
    ).filter(lambda act: act.began < act.answered),
    max_size=5,
)


@given(acts_at_once)
def test_it_says_the_same_as_trying_every_order(acts: list[Act]) -> None:
    assert (not unexplained(acts)) == any(_can_be(order) for order in permutations(acts))


def _can_be(order: tuple[Act, ...]) -> bool:
    if any(later.answered < earlier.began for place, earlier in enumerate(order) for later in order[place:]):
        return False
    owners = {Owner()}
    for act in order:
        owners = {
            after
            for owner in owners
            for told, _, after in steps(owner, act.who, act.deed)
            if told is act.told
        }
    return bool(owners)
