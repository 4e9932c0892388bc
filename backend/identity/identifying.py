"""A resident goes to the identification service and comes back: what is kept meanwhile, and what the case is told then."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any

import msgspec

from backend.commands.actor import ResidentActor
from backend.commands.dispatch import CommandWriter
from backend.commands.resident import IdentificationDropped, ResidentIdentified
from backend.identity.oidc.client import OidcClient
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.person import Person
from backend.identity.oidc.secrets_of_one import Once
from backend.protocol.clock import Clock
from backend.protocol.codec import encode
from backend.protocol.entries import IdentificationEnd
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, ThreadId, new_id
from backend.protocol.results import Refusal
from backend.protocol.wire import Record
from backend.protocol.words import Language
from backend.store.batch import Unavailable
from backend.store.encryption import Cipher
from backend.store.pending_identifications import Row, keep, pending_place, take

WITHIN = timedelta(minutes=10)
_LONGEST = 512
"""Characters of a state or a code that are looked at."""
_CANCELLED = frozenset({"access_denied", "cancel", "user_cancelled"})


class _Away(Record, frozen=True, kw_only=True):
    """What is kept of a resident who is away, sealed. ``back`` is the path of their page and may hold its secret."""

    once: Once
    thread: ThreadId
    case_id: CaseId
    back: str


_aways = msgspec.json.Decoder(_Away)


class Identifying:
    """Sends residents to one service and takes them back, on whichever node they arrive. ``clock`` is the real one."""

    def __init__(self, client: OidcClient, writer: CommandWriter, cipher: Cipher, clock: Clock) -> None:
        self._client = client
        self._writer = writer
        self._cipher = cipher
        self._clock = clock

    @property
    def public_keys(self) -> dict[str, Any]:
        """The public keys by which the service knows this server."""
        return self._client.public_keys

    @property
    def is_secure(self) -> bool:
        """Whether residents come by https."""
        return self._client.settings.site.startswith("https:")

    def service_name(self, language: Language) -> str:
        """Return the service's name."""
        return self._client.settings.names.in_language(language)

    def leads_to(self, address: str) -> bool:
        """Tell whether an address is the service's own."""
        return self._client.leads_to(address)

    async def begin(self, actor: ResidentActor, back: str, language: Language) -> tuple[str, str] | None:
        """Return where to go and what the browser is known by when it comes back; none when the service is away.

        Raises ``Unavailable``.
        """
        assert actor.thread is not None
        assert actor.case_id is not None
        begun = await self._client.begin(language)
        if isinstance(begun, Fault):
            await self._drop(actor, IdentificationEnd.FAILED)
            return None
        address, once = begun
        browser = secrets.token_urlsafe(32)
        state_hash = _hash(once.state)
        away = _Away(once=once, thread=actor.thread, case_id=actor.case_id, back=back)
        row = Row(
            state_hash=state_hash,
            browser_hash=_hash(browser),
            thread=actor.thread,
            expires_at=self._clock() + WITHIN,
            sealed=self._cipher.seal(encode(away), pending_place(state_hash)),
        )
        await self._writer.run(partial(keep, row=row))
        return address, browser

    async def returned(self, query: Mapping[str, str], browser: str) -> str | None:
        """Note what came of it and return the path to go back to; none for what was not begun here, or has ended.

        A state counts once and in the browser it was given to, whatever comes with it. Raises ``Unavailable``.
        """
        state = query.get("state", "")
        if not state or not browser or len(state) > _LONGEST or len(browser) > _LONGEST:
            return None
        row = await self._writer.run(partial(take, state_hash=_hash(state), browser_hash=_hash(browser)))
        if row is None:
            return None
        away = _aways.decode(self._cipher.open(row.sealed, pending_place(row.state_hash)))
        actor = ResidentActor(thread=away.thread, case_id=away.case_id)
        if self._clock() >= row.expires_at:
            await self._drop(actor, IdentificationEnd.EXPIRED)
            return away.back
        found = await self._answered(query, away.once)
        if isinstance(found, Fault):
            cancelled = found is Fault.CANCELLED
            await self._drop(actor, IdentificationEnd.CANCELLED if cancelled else IdentificationEnd.FAILED)
        else:
            await self._identified(actor, away.case_id, found)
        return away.back

    async def _answered(self, query: Mapping[str, str], once: Once) -> Person | Fault:
        error, code = query.get("error"), query.get("code", "")
        if query.get("iss", self._client.settings.issuer) != self._client.settings.issuer:
            # RFC 9207: another provider's answer, mixed up with ours.
            return Fault.WRONG_ISSUER
        if error is not None:
            return Fault.CANCELLED if error in _CANCELLED else Fault.REFUSED
        if not 0 < len(code) <= _LONGEST * 8:
            return Fault.REFUSED
        return await self._client.finish(code, once)

    async def _identified(self, actor: ResidentActor, case_id: CaseId, person: Person) -> None:
        command = ResidentIdentified(
            command_id=CommandId(new_id()),
            case_id=case_id,
            personal_code=person.personal_code,
            first_names=person.first_names,
            last_name=person.last_name,
            by=self.service_name(Language.FINNISH),
            assurance=person.assurance,
            non_disclosure=person.non_disclosure,
        )
        answer = await self._writer.submit(actor, command)
        if isinstance(answer, Refusal):
            if answer.code is ErrorCode.STORE_UNAVAILABLE:
                raise Unavailable
            await self._drop(actor, IdentificationEnd.FAILED)

    async def _drop(self, actor: ResidentActor, why: IdentificationEnd) -> None:
        assert actor.case_id is not None
        command = IdentificationDropped(command_id=CommandId(new_id()), case_id=actor.case_id, why=why)
        await self._writer.submit(actor, command)


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
