"""Three nodes that start at once on an empty PostgreSQL: one set of tables, keys, people and stories."""

from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import func, select

from backend.domain.demo import parse_history, parse_staff
from backend.store import tables
from backend.store.engine import open_engine
from tests.chaos.nodes import Nodes


@pytest.mark.slow
@pytest.mark.postgres
async def test_three_nodes_on_an_empty_database_bring_the_demo_into_it_once(
    tmp_path: Path, postgres_url: str
) -> None:
    demo = files("resources") / "demo"
    nodes = Nodes(3, tmp_path, postgres_url, Path(str(demo / "county.toml")), 0.0)
    try:
        await nodes.start()
    finally:
        await nodes.end()
    assert not any(node.player.crashed() for node in nodes)
    engine = open_engine(postgres_url)
    with engine.connect() as connection:
        people = connection.scalar(select(func.count()).select_from(tables.staff))
        stories = connection.scalar(select(func.count()).select_from(tables.case_file))
    engine.dispose()
    assert people == len(parse_staff((demo / "staff.toml").read_bytes()).staff)
    # Those that begin later in the day than now have not been told yet.
    told = parse_history((demo / "history.toml").read_bytes())
    assert stories is not None
    assert 0 < stories <= len(told)
