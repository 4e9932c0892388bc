"""An exchange that opens its line over TLS to a node whose certificate it checks, and takes telephones over TLS."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from backend.demo.exchange import Exchange, free_ports
from tests.support.certificates import Authority
from tests.support.exchange import exchange_settings
from tests.support.exchange_door import ExchangeDoor

pytestmark = pytest.mark.slow


def _authority(folder: Path) -> Authority:
    folder.mkdir()
    return Authority(folder)


@pytest.mark.expect_log("line of the exchange has ended")
async def test_the_line_is_opened_over_tls_to_whom_the_authority_knows(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    trusted, other = _authority(tmp_path / "trusted"), _authority(tmp_path / "other")
    month = datetime.now(UTC) + timedelta(days=30)
    (port,) = free_ports(1, socket.SOCK_STREAM)
    # Asterisk compares the common name and the DNS names, never the addresses: the number is the name here.
    settings = msgspec.structs.replace(
        exchange_settings(tmp_path, dial_url=f"wss://127.0.0.1:{port}/phone/ari"), authority=trusted.file
    )
    running = Exchange(unpacked_asterisk, tmp_path / "exchange", settings)
    await running.start()
    try:
        key = (settings.dial_user, settings.dial_password)
        async with ExchangeDoor(port, *key, other.issue("127.0.0.1", month)).serving() as hearing:
            with pytest.raises(TimeoutError):
                await hearing.linked(seconds=1.5)
        async with ExchangeDoor(port, *key, trusted.issue("127.0.0.1", month)).serving() as hearing:
            link = await hearing.linked()
            assert (await link.request("GET", "asterisk/ping")).status == 200
    finally:
        await running.kill()


async def test_telephones_are_taken_over_tls(unpacked_asterisk: Path, tmp_path: Path) -> None:
    certificate, key = Authority(tmp_path).issue("exchange", datetime.now(UTC) + timedelta(days=30))
    (port,) = free_ports(1, socket.SOCK_STREAM)
    settings = msgspec.structs.replace(
        exchange_settings(tmp_path),
        certificate=Path(certificate),
        certificate_key=Path(key),
        tls_port=port,
    )
    running = Exchange(unpacked_asterisk, tmp_path / "exchange", settings)
    await running.start()
    try:
        context = ssl.create_default_context(cafile=str(tmp_path / "authority.pem"))
        with (
            socket.create_connection(("127.0.0.1", port), timeout=5) as plain,
            context.wrap_socket(plain, server_hostname="127.0.0.1") as secure,
        ):
            assert secure.version() in ("TLSv1.2", "TLSv1.3")
            secure.sendall(
                b"OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1;branch=z9hG4bK1\r\n"
                b"From: <sip:1001@127.0.0.1>;tag=1\r\nTo: <sip:127.0.0.1>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n"
                b"Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
            )
            assert secure.recv(100).startswith(b"SIP/2.0 401 ")
        assert "ERROR" not in running.log.read_text(encoding="utf-8")
    finally:
        await running.kill()
