"""A real HTTP server on this machine that plays endpoints, good and bad."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-secret-0123456789abcdef"


@dataclass
class Played:
    """What an endpoint does with a request, and what it was sent."""

    act: Callable[[Handler], object]
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    port: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def texts(self) -> list[str]:
        """What the user's message said in each request."""
        return [each["messages"][-1]["content"] for each in self.requests]


class Handler(BaseHTTPRequestHandler):
    """One request, answered as the test says."""

    played: Played
    body: dict[str, Any]

    def do_POST(self) -> None:
        length = int(self.headers["content-length"])
        self.body = json.loads(self.rfile.read(length))
        self.played.requests.append(self.body)
        self.played.headers.append({name.casefold(): value for name, value in self.headers.items()})
        with suppress(BrokenPipeError, ConnectionResetError):  # the client has had enough
            self.played.act(self)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def say(self, content: object, reason: str = "stop") -> None:
        """Answer as chat completions do."""
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        message = {"role": "assistant", "content": text}
        choices = [{"index": 0, "message": message, "finish_reason": reason}]
        found = {"id": "1", "object": "chat.completion", "created": 0, "model": "other", "choices": choices}
        self.send(200, json.dumps(found).encode())

    def fail(self, status: int, message: str, **headers: str) -> None:
        self.send(status, json.dumps({"error": {"message": message, "type": "error"}}).encode(), **headers)


@contextmanager
def playing(act: Callable[[Handler], object]) -> Iterator[Played]:
    """Run an endpoint that does `act` for every request."""
    played = Played(act)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Playing", (Handler,), {"played": played}))
    played.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield played
    finally:
        played.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def answering(*claims: dict[str, Any]) -> Callable[[Handler], object]:
    """An endpoint that gives these claims, whatever it is asked."""
    return lambda handler: handler.say({"claims": list(claims)})


def claim(question: str, quote: str, value: object, speaker: str = "narrator", **more: object) -> dict[str, Any]:
    """One claim in the form that is asked for."""
    plain: dict[str, Any] = {"party": None, "before": "", "attributed_by": [], "condition": None}
    return {"question": question, "quote": quote, "value": value, "speaker": speaker, **plain, **more}
