"""HL7's own structure of FHIR R4, as `fhir.resources` knows it: reads what was exported and says what it read."""

import importlib
from datetime import date, datetime
from typing import Any

import msgspec

from backend.exports.code_systems import CodeSystems
from backend.exports.fhir.bundle import as_bytes, collection, transaction
from backend.exports.fhir.source import Source
from backend.exports.reading import read_source
from backend.protocol.ids import CaseId
from tests.commands.office import COUNTY, Office

Json = dict[str, Any]


def source(office: Office, case_id: CaseId) -> Source:
    with office.reader.reading() as database:
        found = read_source(database, office.cipher, COUNTY, CodeSystems(), case_id)
    assert found is not None
    return found


def exported(office: Office, case_id: CaseId) -> list[Json]:
    """Return the resources of a case, each read by the standard's own classes and found to be what was written."""
    made = source(office, case_id)
    for bundle in (collection(made, office.now), transaction(made)):
        same_again(as_bytes(bundle))
    sent: Json = msgspec.json.decode(as_bytes(collection(made, office.now)))
    resources: list[Json] = [one["resource"] for one in sent["entry"]]
    _names_hold_together(resources)
    return resources


def of_kind(resources: list[Json], kind: str) -> list[Json]:
    return [one for one in resources if one["resourceType"] == kind]


def same_again(written: bytes) -> None:
    """Read a resource by the standard's classes, write it by them, and compare."""
    plain: Json = msgspec.json.decode(written)
    kind = plain["resourceType"]
    standard = getattr(importlib.import_module(f"fhir.resources.R4B.{kind.lower()}"), kind)
    read = standard.model_validate_json(written)
    assert _moments(msgspec.json.decode(read.model_dump_json())) == _moments(plain)
    for entry in plain.get("entry", ()):
        same_again(msgspec.json.encode(entry["resource"]))


def _moments(value: Any) -> Any:
    """Two ways of writing one moment are the same."""
    if isinstance(value, dict):
        return {key: _moments(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_moments(one) for one in value]
    if isinstance(value, str) and len(value) > len("2026-11-23T") and value[4:5] == "-" and "T" in value:
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return value
    return value.isoformat() if isinstance(value, date) else value


def _names_hold_together(resources: list[Json]) -> None:
    """Whatever a resource names is in the bundle, once."""
    ids = [f"urn:uuid:{one['id']}" for one in resources]
    assert len(ids) == len(set(ids))
    named = set(_references(resources))
    assert named <= set(ids)


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for one in value for found in _references(one)]
    if isinstance(value, dict):
        own = [value["reference"]] if isinstance(value.get("reference"), str) else []
        return own + [found for one in value.values() for found in _references(one)]
    return []
