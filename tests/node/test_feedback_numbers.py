"""``luukku-backend feedback`` as a person calls it."""

from pathlib import Path

import pytest

from tests.node.test_retaining import begin, call

pytestmark = pytest.mark.slow


def test_the_numbers_are_a_table_that_names_nobody(database_url: str, tmp_path: Path) -> None:
    begin(tmp_path, database_url)
    head, *rows = call(tmp_path, database_url, "feedback").splitlines()
    assert head == "month;line;kind;count;mean rating"
    assert all(len(row.split(";")) == len(head.split(";")) for row in rows)
    assert call(tmp_path, database_url, "feedback", "--by", "theme").startswith("month;line;theme;count;")
