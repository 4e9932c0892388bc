"""The patient record that receives: one transaction is posted, and what came of it is told in one word.

Nothing of what was sent or answered goes further than this module: the answer of a receiver may quote a client's data.
"""

from enum import Enum
from typing import NamedTuple

import httpx

from backend.exports.settings import FhirEndpoint

MEDIA_TYPE = "application/fhir+json"
_AWAY = frozenset({401, 403, 404, 408, 425, 429, 502, 503, 504})
"""Answers that speak of the receiver or of our standing with it, and not of the case that was sent."""


class Came(Enum):
    """What came of posting a case."""

    TAKEN = "taken"
    REFUSED = "refused"
    """This case is not wanted as it is; another may be."""
    FAILED = "failed"
    """It came to nothing now; another may go through."""
    AWAY = "away"
    """Nothing goes through at the moment."""


class Answer(NamedTuple):
    """What came of it, and the problem in one word."""

    came: Came
    problem: str = ""


class Receiver:
    """Posts to one endpoint."""

    def __init__(self, endpoint: FhirEndpoint) -> None:
        """Raises ``ExportsWrong``."""
        self._endpoint = endpoint
        self._http = httpx.AsyncClient(
            timeout=endpoint.timeout_seconds,
            follow_redirects=False,
            verify=endpoint.trust(),
            headers={"Accept": MEDIA_TYPE, "Content-Type": MEDIA_TYPE, "Prefer": "return=minimal"},
        )

    async def post(self, transaction: bytes) -> Answer:
        """Post one transaction."""
        try:
            token = self._endpoint.token()
        except OSError:
            return Answer(Came.AWAY, "token_file")
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            answer = await self._http.post(self._endpoint.url, content=transaction, headers=headers)
        except httpx.TimeoutException:
            return Answer(Came.AWAY, "timeout")
        except httpx.HTTPError:
            return Answer(Came.AWAY, "no_connection")
        return _understood(answer)

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()


def _understood(answer: httpx.Response) -> Answer:
    status = answer.status_code
    problem = f"http_{status}"
    if status in _AWAY or answer.is_redirect:
        return Answer(Came.AWAY, problem)
    if answer.is_client_error:
        return Answer(Came.REFUSED, problem)
    if not answer.is_success:
        return Answer(Came.FAILED, problem)
    # A page that asks to sign in comes with 200 as well; it is shown no further cases.
    return Answer(Came.TAKEN) if _is_receipt(answer) else Answer(Came.AWAY, "no_receipt")


def _is_receipt(answer: httpx.Response) -> bool:
    try:
        content = answer.json()
    except ValueError:
        return False
    return (
        isinstance(content, dict)
        and content.get("resourceType") == "Bundle"
        and content.get("type") == "transaction-response"
    )
