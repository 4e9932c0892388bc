"""Asking an office as a desktop asks its node."""

import asyncio
from typing import TypeVar

from backend.commands.actor import StaffActor
from backend.domain.county import County
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.inquiries import Found, Inquiry
from tests.commands.office import COUNTY, Office

FoundT = TypeVar("FoundT", bound=Found)


def ask(office: Office, actor: StaffActor, inquiry: Inquiry, county: County = COUNTY) -> Found | ErrorCode:
    """Ask."""
    desk = Desk(reader=office.reader, writer=office.writer, county=county, clock=lambda: office.now)
    return asyncio.run(Answering(desk).answer(actor, inquiry))


def answered(office: Office, actor: StaffActor, inquiry: Inquiry, kind: type[FoundT]) -> FoundT:
    """Ask what is to be answered by an answer of this kind."""
    answer = ask(office, actor, inquiry)
    assert isinstance(answer, kind), answer
    return answer


def refused(office: Office, actor: StaffActor, inquiry: Inquiry) -> ErrorCode:
    """Ask what is to be refused."""
    answer = ask(office, actor, inquiry)
    assert isinstance(answer, ErrorCode), answer
    return answer
