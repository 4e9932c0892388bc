"""What the writer knows without reading never differs from what is stored."""

from pathlib import Path

from sqlalchemy import text

from backend.commands.dispatch import open_writer
from backend.protocol.commands import AddNote, Claim, Close
from backend.protocol.errors import ErrorCode
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Result
from backend.store.engine import open_engine
from tests.commands.office import COUNTY, Office, Page, command_id


def note(page: Page) -> AddNote:
    return AddNote(command_id=command_id(), case_id=page.case_id, text="Muistiin")


def test_what_another_process_wrote_is_seen_by_the_next_batch(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'luukku.db'}"
    office = Office(url)
    page = office.chat()
    engine = open_engine(url)
    other = open_writer(engine=engine, cipher=office.cipher, county=COUNTY, clock=lambda: office.now)
    for _ in range(3):
        assert isinstance(other.submit_blocking(office.bo, note(page)), Result)
        office.done(office.aino, note(page))
    assert office.kinds(page.case_id).count("Note") == 6
    other.close()
    engine.dispose()
    office.close()


def test_a_refused_command_leaves_no_trace_in_what_is_known(office: Office) -> None:
    page = office.callback()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    incomplete = Close(
        command_id=command_id(), case_id=page.case_id, outcome=Outcome(reason="guidance", agreed="Neuvottu")
    )
    assert office.refused(office.aino, incomplete) is ErrorCode.CALLBACK_OPEN
    office.done(office.aino, note(page))
    assert not office.contact(page).done


def test_work_beside_the_batches_is_seen_by_them(office: Office) -> None:
    page = office.chat()
    office.writer.run_blocking(
        lambda connection: connection.execute(
            text("UPDATE stream SET seq = seq + 100, trimmed = seq + 100 WHERE name = :name"),
            {"name": f"case:{page.case_id}"},
        )
    )
    answer = office.writer.submit_blocking(office.aino, note(page))
    assert isinstance(answer, Result)
    assert answer.positions == {f"case:{page.case_id}": 105}
