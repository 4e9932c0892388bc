"""The page of a resident with a non-disclosure order: the number they gave is on no page any more."""

import pytest

from backend.protocol.client_commands import LinkClient, SaveClient, SetNonDisclosure
from backend.protocol.ids import ClientId, new_id
from backend.protocol.results import Result
from tests.channels.web.served import Served, fresh
from tests.channels.web.test_further_contacts import ask_for_call
from tests.channels.web.test_status_link import begun

pytestmark = pytest.mark.slow


def test_a_hidden_number_is_not_read_out_by_the_status_page(served: Served) -> None:
    link = begun(served, way="status_page", phone="")
    assert "Soitamme numeroon 040 1234567" in ask_for_call(served, link).words
    [case_id] = served.cases()
    served.claim(case_id)
    client_id = ClientId(new_id())
    for command in (
        SaveClient(command_id=fresh(), client_id=client_id, first_names="Liisa", last_name="Virtanen"),
        LinkClient(command_id=fresh(), case_id=case_id, client_id=client_id),
        SetNonDisclosure(command_id=fresh(), client_id=client_id, on=True, basis="Rekisteri"),
    ):
        assert isinstance(served.do(command), Result)
    page = served.get(link)
    assert "Soitamme sinulle tänään ennen klo 16." in page.words
    assert "1234567" not in page.text
    assert "1234567" not in served.get(link + "/callback").text
