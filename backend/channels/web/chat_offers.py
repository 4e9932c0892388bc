"""What the chat offers beside the conversation: to identify, and the forms that were sent to the page."""

from collections.abc import Callable

from backend.channels.web.chat_view import ChatView
from backend.channels.web.chat_words import ChatWords
from backend.channels.web.frames import FormCard, Identify, ToPage
from backend.channels.web.sent_form_cards import cards
from backend.channels.web.site import Site
from backend.channels.web.texts import Speech


class ChatOffers:
    """Belongs to one session; tells the page what has changed of it."""

    def __init__(self, site: Site, words: ChatWords, send: Callable[[ToPage], None]) -> None:
        """Nothing is offered yet."""
        self._site = site
        self._words = words
        self._send = send
        self._identify = Identify(sentence="")
        self._forms: tuple[FormCard, ...] = ()
        self._no_offer = False

    async def tell(self, view: ChatView, speech: Speech) -> int:
        """Send what is offered now, where it is another than before; return the line of the newest form, 0 without one."""
        made = self._site.offer(view.matter.thread, view.case)
        if made is not None and made.is_unasked and self._no_offer:
            made = None
        identify = await self._site.identify(made, speech)
        if identify != self._identify:
            self._identify = identify
            self._send(identify)
        sent = view.forms(self._site.clock())
        forms = cards(self._site, sent, speech)
        if forms.forms != self._forms:
            self._forms = forms.forms
            self._send(forms)
        return max((one.no for one in sent), default=0)

    async def not_now(self, view: ChatView) -> None:
        """Whoever asked is told; an offer that nobody asked for only goes from this page."""
        made = self._site.offer(view.matter.thread, view.case)
        if made is not None and made.asker is not None:
            await self._words.not_now(view.matter, view.case)
        self._no_offer = True
