"""The keyring keeps the session and the journal's key; a machine without one keeps nothing."""

from keyring.backend import KeyringBackend

from backend.protocol.ids import StaffId
from desktop.credentials import KEY_BYTES, Credentials
from tests.desktop.keyrings import Missing, Pocket

AINO = StaffId("s-aino")


def credentials(ring: KeyringBackend, server: str = "wss://a/desktop") -> Credentials:
    return Credentials(server, lambda: ring)


async def test_the_token_of_one_run_is_there_in_the_next() -> None:
    ring = Pocket()
    first = credentials(ring)
    first.keep_token("t1")
    first.keep_token("t2")
    first.close()
    second = credentials(ring)
    assert await second.token() == "t2"
    second.forget_token()
    assert await second.token() is None
    second.close()


async def test_each_server_has_its_own() -> None:
    ring = Pocket()
    one, other = credentials(ring), credentials(ring, "wss://b/desktop")
    one.keep_token("t1")
    assert await one.token() == "t1"
    assert await other.token() is None
    one.close()
    other.close()


async def test_the_journals_key_is_made_once_a_person() -> None:
    ring = Pocket()
    kept = credentials(ring)
    key = await kept.journal_key(AINO)
    assert key is not None
    assert len(key) == KEY_BYTES
    assert await kept.journal_key(StaffId("s-other")) != key
    assert await kept.journal_key(AINO) == key
    kept.close()


async def test_a_damaged_key_is_replaced() -> None:
    ring = Pocket()
    kept = credentials(ring)
    await kept.journal_key(AINO)
    for name in ring.kept:
        ring.kept[name] = "not a key"
    key = await kept.journal_key(AINO)
    assert key is not None
    assert len(key) == KEY_BYTES
    kept.close()


async def test_forgetting_removes_token_lock_and_key() -> None:
    ring = Pocket()
    kept = credentials(ring)
    kept.keep_token("t1")
    kept.keep_locked(locked=True)
    await kept.journal_key(AINO)
    assert len(ring.kept) == 3
    kept.forget()
    kept.close()
    assert ring.kept == {}


async def test_without_a_keyring_nothing_is_kept_and_it_says_so() -> None:
    kept = credentials(Missing())
    assert await kept.token() is None
    assert not kept.remembers
    assert await kept.journal_key(AINO) is None
    kept.close()
