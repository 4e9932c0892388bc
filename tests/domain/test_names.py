"""Names as look-ups compare them."""

import pytest

from backend.domain.names import folded, has_first_names, last_names, parts, splits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mäki-Åström", "mäki åström"),
        ("MÄKIÅSTRÖM", "Mäki–Åström"),
        ("Müller", "Muller"),
        ("O’Brien", "OBrien"),
        ("Sørensen", "Sörensen"),
        ("Łukasz", "lukasz"),
        ("Nguyễn", "nguyen"),
        ("A\u030aberg", "Åberg"),
    ],
)
def test_ways_to_write_one_name_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_own_letters_are_letters() -> None:
    assert len({folded(one) for one in ("Mäki", "Maki", "Måki", "Möki")}) == 4


def test_a_name_without_a_letter_is_nothing() -> None:
    assert (folded(" -’- "), parts("- -"), last_names(""), splits(" ")) == ("", (), (), ())


def test_a_double_last_name_is_found_whole_and_by_its_halves() -> None:
    assert last_names("Virtanen-Korhonen") == ("virtanenkorhonen", "virtanen", "korhonen")


def test_nobody_says_whether_the_last_name_comes_first() -> None:
    assert ("virtanen", ("matti",)) in splits("Matti Virtanen")
    assert ("virtanen", ("matti",)) in splits("virtanen matti")
    assert splits("von Wright, Anna Maria") == (("vonwright", ("anna", "maria")),)
    assert ("vonwright", ("anna", "maria")) in splits("Anna Maria von Wright")
    assert splits("Virtanen") == (("virtanen", ()),)


def test_a_first_name_may_be_typed_in_part_and_in_any_order() -> None:
    assert has_first_names("Matti Juhani", ("juhani",))
    assert has_first_names("Anna-Maria", ("annamaria",))
    assert has_first_names("Anna-Maria", ("anna",))
    assert has_first_names("Matti", ())
    assert not has_first_names("Matti Juhani", ("matti", "olavi"))
