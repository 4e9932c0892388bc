"""A small patient record: takes transactions, keeps resources under their ids, and fails when it is told to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from tests.exports.standard import same_again

TOKEN = "tunnus-1"


class PatientRecord:
    """What it holds, what it was asked, and how it answers."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.url = f"http://127.0.0.1:{server.server_address[1]}/fhir"
        self.resources: dict[str, Any] = {}
        self.bodies: list[bytes] = []
        self.posts = 0
        self.answers_with = 200
        self.silent_for = 0.0
        self.breaks_off = False
        self.is_sign_in_page = False
        self.asked = threading.Event()
        self.answers = threading.Event()
        self.answers.set()

    def take(self, body: bytes) -> bytes:
        self.bodies.append(body)
        bundle = json.loads(body)
        assert bundle["type"] == "transaction"
        for entry in bundle["entry"]:
            assert entry["request"]["method"] == "PUT"
            self.resources[entry["request"]["url"]] = entry["resource"]
        return json.dumps({"resourceType": "Bundle", "type": "transaction-response"}).encode()

    def cases(self) -> set[str]:
        """Return the numbers of the cases it holds."""
        return {
            named["value"]
            for one in self.resources.values()
            if one["resourceType"] == "Encounter"
            for named in one["identifier"]
            if named["system"].endswith("asianumero")
        }


@contextmanager
def patient_record() -> Iterator[PatientRecord]:
    """Serve one."""

    class Handler(BaseHTTPRequestHandler):
        record: ClassVar[PatientRecord]

        def do_POST(self) -> None:
            record = self.record
            record.posts += 1
            body = self.rfile.read(int(self.headers["Content-Length"]))
            record.asked.set()
            record.answers.wait()
            time.sleep(record.silent_for)
            status = record.answers_with
            if self.headers["Authorization"] != f"Bearer {TOKEN}":
                status = 401
            taken = record.take(body) if status == 200 and not record.is_sign_in_page else b"<html>"
            if record.breaks_off:
                self.close_connection = True
                return
            with suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(status)
                self.send_header("Content-Length", str(len(taken)))
                self.end_headers()
                self.wfile.write(taken)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Handler.record = PatientRecord(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield Handler.record
        for body in Handler.record.bodies:
            same_again(body)
    finally:
        Handler.record.answers.set()
        server.shutdown()
        server.server_close()
        thread.join()
