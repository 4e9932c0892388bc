"""The residents' pages as one application: every route, its guard, its headers and its error pages."""

from dataclasses import replace

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.types import ASGIApp

from backend.channels.web import store_away
from backend.channels.web.chat_pages import ChatPages
from backend.channels.web.chat_socket import ChatSocket
from backend.channels.web.embedding import Embedding
from backend.channels.web.feedback_pages import FeedbackPages
from backend.channels.web.floods import Buckets
from backend.channels.web.further_calls import FurtherCalls
from backend.channels.web.guard import Guard
from backend.channels.web.headers import Headers
from backend.channels.web.identification_pages import IdentificationPages
from backend.channels.web.line_pages import LinePages
from backend.channels.web.matters import Matters
from backend.channels.web.pages import Pages, Settings
from backend.channels.web.question_pages import QuestionPages
from backend.channels.web.reading import Reading
from backend.channels.web.receipts import Receipts
from backend.channels.web.seams import Following, Identification, Writing
from backend.channels.web.sent_form_pages import SentFormPages
from backend.channels.web.site import Site
from backend.channels.web.status_pages import StatusPages
from backend.channels.web.store_away import PatientWriter, StoreAway
from backend.channels.web.surveys import Surveys
from backend.channels.web.waits import Waits
from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.protocol.words import Channel, Language
from backend.store.reader import Reader


def routes(
    *,
    county: County,
    writer: Writing,
    reader: Reader,
    following: Following,
    clock: Clock,
    settings: Settings | None = None,
    identification: Identification | None = None,
) -> list[BaseRoute]:
    """Return the one route to mount last: everything that is nobody else's is a resident's."""
    app = residents_app(
        county=county,
        writer=writer,
        reader=reader,
        following=following,
        clock=clock,
        settings=settings,
        identification=identification,
    )
    return [Mount("/", app)]


def residents_app(
    *,
    county: County,
    writer: Writing,
    reader: Reader,
    following: Following,
    clock: Clock,
    settings: Settings | None = None,
    identification: Identification | None = None,
) -> ASGIApp:
    """Build the application. Raises OSError and KeyError when a resource is missing."""
    reading = Reading(reader, clock)
    site = Site(
        county=county,
        pages=Pages(county, settings or Settings()),
        writer=PatientWriter(writer, store_away.FORM_SECONDS),
        matters=Matters(reading),
        waits=Waits(reading, clock),
        following=following,
        clock=clock,
        identification=identification,
    )
    floods = county.floods
    guard = Middleware(
        Guard,
        pages=Buckets(floods.pages_per_minute, clock),
        posts=Buckets(floods.posts_per_minute, clock),
        refuse=site.refuse,
    )

    async def told(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return site.broken(request, status)

    async def away(request: Request, _: Exception) -> Response:
        return await site.away(request)

    app = Starlette(
        routes=_routes(site, reading),
        middleware=[guard],
        exception_handlers={HTTPException: told, StoreAway: away, Exception: told},
    )
    # Around everything, so that the page of a fault carries the headers too.
    return Headers(app, county.embed_origins, _never if identification is None else identification.leads_to)


def _never(_: str) -> bool:
    return False


def _routes(site: Site, reading: Reading) -> list[BaseRoute]:
    surveys = Surveys(site.county, site.writer, site.clock)
    talking = replace(site, writer=PatientWriter(site.writer, store_away.CHAT_SECONDS))
    socket = ChatSocket(talking, Surveys(site.county, talking.writer, site.clock))
    receipts = Receipts(site)
    lines, status, chat = LinePages(site), StatusPages(site, surveys), ChatPages(site, surveys)
    form = QuestionPages(site, Channel.FORM, receipts)
    callback = QuestionPages(site, Channel.CALLBACK, receipts)
    further = FurtherCalls(site)
    identifying = IdentificationPages(site)
    feedback = FeedbackPages(site, reading)
    sent_forms = SentFormPages(site)
    spoken: list[BaseRoute] = [
        Route("/", lines.home),
        Route("/privacy", lines.privacy),
        Route("/accessibility", lines.accessibility),
        Route("/feedback", feedback.begin),
        Route("/feedback", feedback.answer, methods=["POST"]),
        Route("/s/{secret}", status.show),
        Route("/s/{secret}", status.act, methods=["POST"]),
        Route("/s/{secret}/callback", further.begin),
        Route("/s/{secret}/callback", further.answer, methods=["POST"]),
        Route("/s/{secret}/form/{form}", sent_forms.show),
        Route("/s/{secret}/form/{form}", sent_forms.act, methods=["POST"]),
        Route("/s/{secret}/chat", chat.show_same),
        Route("/s/{secret}/identify", identifying.begin),
        Route("/{line}/", lines.line),
        Route("/{line}/form", form.begin),
        Route("/{line}/form", form.answer, methods=["POST"]),
        Route("/{line}/callback", callback.begin),
        Route("/{line}/callback", callback.answer, methods=["POST"]),
        Route("/{line}/chat", chat.show),
    ]
    return [
        Route("/", lines.root),
        Route("/embed.js", Embedding(site).script),
        Route("/assets/{version}/{name}", site.pages.assets.serve),
        Route("/identify/return", identifying.come_back),
        Route("/identify/keys", identifying.keys),
        WebSocketRoute("/chat/socket", socket.serve),
        *(Mount(f"/{language.value}", routes=spoken) for language in Language),
    ]
