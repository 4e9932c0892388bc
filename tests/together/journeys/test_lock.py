"""The lock blanks the view and keeps the draft; sign-out leaves nothing behind."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt

from desktop.demo.keys import until
from tests.live.real_node import AINO, PASSWORD, form
from tests.together.journeys.house import House
from tests.together.journeys.seat import CTRL, Seat, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]


async def test_left_alone_the_desktop_blanks_and_the_password_brings_the_draft_back(
    house: House, aino: Seat
) -> None:
    await house.send(form("Ensimmäinen"))
    await house.send(form("Toinen"))
    await until("the forms in the queue", lambda: len(aino.rows()) == 2)
    view = await aino.take_next()
    await aino.write(view, "Kesken jäänyt vastaus")
    await aino.keys.press(Qt.Key.Key_Left)
    caret = view.composer.text.textCursor().position()

    # The county's ten minutes, shortened to one second; what follows is the desktop's own doing.
    session = aino.parts.session
    assert session.setup is not None
    session.setup = msgspec.structs.replace(session.setup, idle_lock_seconds=1)
    session.changed.emit()
    await until("the desktop to lock by itself", lambda: session.state == "locked")
    assert aino.window.stack.currentWidget() is aino.window.lock
    assert not view.isVisible()
    aino.picture("1-locked")

    # Keys that were meant for the work do nothing here.
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F8):
        await aino.keys.press(key)
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await aino.settled()
    assert len(aino.in_hand()) == 1
    assert not aino.main.close_sheet.isVisible()

    await aino.keys.write("väärä salasana")
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the wrong password to be told", aino.window.lock.problem.isVisible)
    aino.picture("2-wrong")
    session.setup = msgspec.structs.replace(session.setup, idle_lock_seconds=600)
    await aino.keys.write(PASSWORD)
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the work to be back", view.isVisible)
    assert view.composer.text.toPlainText() == "Kesken jäänyt vastaus"
    assert view.composer.text.textCursor().position() == caret
    assert view.composer.text.hasFocus()
    aino.picture("3-back")


async def test_signing_out_by_the_palette_forgets_the_token(house: House, aino: Seat, tmp_path: Path) -> None:
    await house.send(form("Ensimmäinen"))
    await until("the form in the queue", lambda: len(aino.rows()) == 1)
    view = await aino.take_next()
    await aino.write(view, "Luonnos")
    await until("the draft to be on the disk", lambda: aino.parts.drafts.saved_at(view.case_id) is not None)
    await until("the token in the keyring", lambda: bool(aino.ring.kept))
    token = await aino.desktop._credentials.token()
    assert token
    await aino.keys.press(Qt.Key.Key_K, CTRL)
    await until("the palette", aino.main.palette_view.isVisible)
    await aino.keys.write("kirjaudu ulos")
    aino.picture("1-palette")
    await aino.keys.press(Qt.Key.Key_Return)
    # The draft would be lost: it is named, and only the keys of the button sign out all the same.
    sheet = aino.window.sign_out_sheet
    await until("the draft to be named", sheet.isVisible)
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the sign-in page", lambda: aino.window.main is None)
    await until("nothing in the keyring", lambda: not aino.ring.kept)
    await until("no journal on the disk", lambda: not list((tmp_path / "aino").glob("journal*")))
    aino.picture("2-signed-out")

    # Who has kept the token gets nothing for it.
    async with seat(house.desktop_address, tmp_path / "thief") as other:
        await other.sit_down()
        other.parts.session.resume(token, locked=False)
        await until("the token to be refused", lambda: other.parts.session.problem is not None)
        assert other.parts.session.me is None
        assert other.window.main is None

    # Somebody else, or the same person, can sign in at once.
    await aino.sit_down()
    await aino.sign_in(AINO)
    again = await aino.opened(view.case_id)
    assert again.composer.text.toPlainText() == ""
