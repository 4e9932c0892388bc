"""A form whose sender presses again after every fault comes in once."""

import asyncio
from pathlib import Path

import pytest

from backend.channels.simulator.form_page import FormPage
from tests.channels.web.served import serving
from tests.support.gate import gate_to

pytestmark = pytest.mark.together

FIELDS = {
    "step": "check",
    "go": "send",
    "matter": "other",
    "text": "Hammasta särkee",
    "for_whom": "self",
    "name": "Liisa Virtanen",
    "way": "status_page",
    "answer_language": "fi",
}


async def test_a_form_whose_answer_was_lost_is_sent_again_and_is_one_contact(tmp_path: Path) -> None:
    with serving(tmp_path) as site, gate_to(site.port) as gate:
        form = await FormPage.open([gate.address], "/fi/oral-health/form")
        gate.hold("down")
        sending = asyncio.create_task(form.send(FIELDS))
        while not site.cases():
            await asyncio.sleep(0.02)
        gate.cut()
        receipt = await asyncio.wait_for(sending, 20)
        assert form.presses > 1
        (case_id,) = site.cases()
        assert receipt.main["reference"] == str(site.case(case_id).head.number)
        assert len(site.case(case_id).contacts) == 1
