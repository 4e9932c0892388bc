"""The residents' pages: lines, form, callback request, chat, secret link; no rule of the field lives here.

Addresses (``{lang}`` is fi, sv or en; ``{line}`` is the line's id in the county file):

========================================  ==============================================================
``GET  /``                                redirects by Accept-Language
``GET  /{lang}/``                         the service lines
``GET  /{lang}/{line}/``                  the line's ways of contact, hours, what happens outside them
``GET  /{lang}/{line}/form``              first question of the contact form
``POST /{lang}/{line}/form``              next question, check page or receipt (fields: see ``answers``)
``GET  /{lang}/{line}/callback``          first question of the callback request
``POST /{lang}/{line}/callback``          the same for the callback request
``GET  /{lang}/{line}/chat``              the chat page
``GET  /{lang}/s/{token}``                the secret link: state, answers, adding, withdrawing, print view
``POST /{lang}/s/{token}``                field ``do`` (add, withdraw, survey) and that act's own fields
``GET  /{lang}/s/{token}/identify``       to the identification service; ``?back=`` says from which page
``GET  /{lang}/feedback``                 feedback of one's own accord; ``?about=`` picks a line
``POST /{lang}/feedback``                 takes it; the receipt says by when a wanted reply comes
``GET  /{lang}/privacy``                  who reads what, how long it is kept
``GET  /{lang}/accessibility``            accessibility statement
``GET  /embed.js``                        the chat bubble for an organisation's own site
``GET  /assets/{hash}/{name}``            style sheet, scripts, icons
``GET  /identify/return``                 back from the identification service
``GET  /identify/keys``                   the public keys by which that service knows this one
``WS   /chat/socket``                     the chat (``frames``)
========================================  ==============================================================

A whole form may be posted at once: ``GET`` the first page for the hidden ``command_id`` and ``secret``, then ``POST``
every field with ``step=check`` and ``go=send``, with an ``Origin`` header of this site. Posting the same ``command_id``
again gives the same receipt. The receipt page carries ``data-reference`` and ``data-link`` on ``<main>``.
"""
