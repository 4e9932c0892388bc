"""The state of each kind of stream, as a snapshot carries it and as ``fold`` keeps it."""

import msgspec

from backend.protocol.cases import Case
from backend.protocol.consultations import Consultation
from backend.protocol.directory import CareChain, Service
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.handovers import InBetween, Offer
from backend.protocol.ids import (
    CallId,
    CaseId,
    ChainId,
    CommandId,
    ConsultationId,
    HandoverId,
    PhraseId,
    ServiceId,
    StaffId,
)
from backend.protocol.mine import MyCase, Phrase
from backend.protocol.open_cases import OpenCase
from backend.protocol.pairs import Invitation
from backend.protocol.people import StaffPresence
from backend.protocol.queue_row import QueueRow
from backend.protocol.wire import snake


class QueueState(msgspec.Struct, tag_field="type", tag=snake):
    """``queue:<line>``: the waiting cases of one line."""

    rows: dict[CaseId, QueueRow] = {}


class OpenState(msgspec.Struct, tag_field="type", tag=snake):
    """``open:<line>``: the cases of a line of which something is left to be done beside the queue."""

    cases: dict[CaseId, OpenCase] = {}
    between: dict[CaseId, InBetween] = {}
    """Cases that come from the line, stand there or are offered to it, and whose client is in between."""


class CaseView(msgspec.Struct, tag_field="type", tag=snake):
    """``case:<id>``: one case, or none when there is none by that id."""

    case: Case | None = None


class StaffState(msgspec.Struct, tag_field="type", tag=snake):
    """``staff``: who is at work."""

    people: dict[StaffId, StaffPresence] = {}


class MyState(msgspec.Struct, tag_field="type", tag=snake):
    """``me:<staff>``: the person's cases in hand and own phrases."""

    cases: dict[CaseId, MyCase] = {}
    phrases: dict[PhraseId, Phrase] = {}


class PhoneState(msgspec.Struct, tag_field="type", tag=snake):
    """``phone:<exchange>``: the orders the exchange has not answered yet, each with its call."""

    orders: dict[CommandId, CallId] = {}


class ConsultState(msgspec.Struct, tag_field="type", tag=snake):
    """``consult:<line>``: the questions that wait for an answer of that line.

    ``consult:<staff>``: those that wait for the person's own, and the person's own questions until the answer was read.
    """

    consultations: dict[ConsultationId, Consultation] = {}
    offers: dict[HandoverId, Offer] = {}
    """Handovers that are offered to the line or the person, and those the person has offered, until they are accepted."""
    invitations: dict[CaseId, Invitation] = {}
    """The cases that the person is asked into."""


class DirectoryState(msgspec.Struct, tag_field="type", tag=snake):
    """``directory``: the services and care chains of the county."""

    services: dict[ServiceId, Service] = {}
    chains: dict[ChainId, CareChain] = {}


State = (
    QueueState
    | OpenState
    | CaseView
    | StaffState
    | MyState
    | PhoneState
    | ConsultState
    | DirectoryState
    | GuidanceState
)
