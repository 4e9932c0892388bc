"""Looking a client up stays a look-up when the planner has counted: nearly no record was ever joined into another."""

from sqlalchemy import text

from tests.commands.client_desk import saved
from tests.commands.office import Office


def test_what_leads_to_a_record_is_found_by_its_index_after_the_planner_has_counted(office: Office) -> None:
    if office.engine.dialect.name != "sqlite":
        return
    for _ in range(20):
        saved(office)
    with office.engine.connect() as connection:
        connection.execute(text("ANALYZE"))
    with office.engine.connect() as connection:
        wanted = "EXPLAIN QUERY PLAN SELECT client_id FROM client WHERE joined_into = :which"
        [plan] = connection.execute(text(wanted), {"which": "somebody"}).all()
    assert "ix_client_joined_into" in plan[-1]
