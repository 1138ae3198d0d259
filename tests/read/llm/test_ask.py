"""A real endpoint on this machine, good and bad: what it is sent, and what is said of every way to fail."""

from __future__ import annotations

import gzip
import json
import socket
import time
from collections.abc import Callable

import pytest

from foedus.read.llm.ask import LARGEST, Asker
from foedus.read.llm.endpoint import Endpoint
from foedus.read.llm.prompt import schema
from foedus.read.llm.read import UnansweredError
from tests.read.llm.endpoint import KEY, Handler, Played, answering, claim, playing

ASKED = [{"role": "system", "content": "orders"}, {"role": "user", "content": "text"}]
Act = Callable[[Handler], object]


def ask(url: str, times: int = 1, timeout: float = 30, key: str | None = KEY) -> list[str]:
    with Asker(Endpoint(url=url, model="test", key=key, timeout=timeout)) as asker:
        return [asker.ask(ASKED, schema()) for _ in range(times)]


def failure(act: Act, timeout: float = 30) -> tuple[UnansweredError, Played]:
    with playing(act) as played, pytest.raises(UnansweredError) as error:
        ask(played.url, timeout=timeout)
    assert KEY not in str(error.value)
    return error.value, played


def test_a_good_endpoint_gets_what_it_needs_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "for-another-service")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Other: for-another-service\nAuthorization: for-another-service")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/for-another-service")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with playing(answering(claim("coalition.size", "35 nations", 35))) as played:
        [text] = ask(played.url)
    assert json.loads(text)["claims"][0]["value"] == 35
    [sent], [headers] = played.requests, played.headers
    assert sent["messages"] == ASKED
    assert sent["model"] == "test"
    assert sent["response_format"]["json_schema"]["schema"] == schema()
    assert headers["authorization"] == f"Bearer {KEY}"
    assert "for-another-service" not in json.dumps([sent, headers])
    assert not [name for name in headers if name.startswith("openai")]


def test_without_a_key_none_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "for-another-service")
    with playing(answering()) as played:
        ask(played.url, key=None)
    assert "authorization" not in played.headers[0]


@pytest.mark.parametrize("status", [400, 415, 422, 500, 501])
def test_what_an_endpoint_does_not_take_is_left_out_and_that_is_kept(status: int) -> None:
    def act(handler: Handler) -> None:
        form = handler.body.get("response_format", {}).get("type")
        if "temperature" in handler.body or form == "json_schema":
            handler.fail(status, "response_format json_schema or temperature is not supported", retry_after_ms="1")
        else:
            handler.say({"claims": []})

    with playing(act) as played:
        assert ask(played.url, times=2) == ['{"claims": []}'] * 2
    forms = [each.get("response_format", {}).get("type") for each in played.requests]
    assert forms[-2:] == ["json_object", "json_object"]
    assert forms.count("json_object") == 2


def test_an_endpoint_that_takes_no_form_at_all_is_asked_in_plain_words() -> None:
    def act(handler: Handler) -> None:
        if "response_format" in handler.body:
            handler.fail(400, "unknown field")
        else:
            handler.say("```json\n{}\n```")

    with playing(act) as played:
        assert ask(played.url) == ["```json\n{}\n```"]
    assert "response_format" not in played.requests[-1]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_stumbling_endpoint_is_asked_again(status: int) -> None:
    def act(handler: Handler) -> None:
        if len(played.requests) < 3:
            handler.fail(status, "try later", retry_after_ms="1")
        else:
            handler.say({"claims": []})

    with playing(act) as played:
        assert ask(played.url) == ['{"claims": []}']
    assert len(played.requests) == 3


def test_an_endpoint_that_keeps_stumbling_is_said_to() -> None:
    error, played = failure(lambda handler: handler.fail(429, "quota \x1b[1m exceeded", retry_after_ms="1"))
    assert str(error) == "found status 429: quota [1m exceeded; expected an endpoint with capacity left; try later"
    assert len(played.requests) == 3
    error, _ = failure(lambda handler: handler.fail(500, f"crashed on {KEY}", retry_after_ms="1"))
    assert error.found == "status 500: crashed on [key]"


@pytest.mark.parametrize(
    ("status", "found"),
    [
        (401, "status 401: the endpoint does not accept the key"),
        (403, "status 403: the endpoint does not accept the key"),
        (404, "status 404: no model [key]"),
    ],
)
def test_what_will_not_change_is_final_and_no_key_is_shown(status: int, found: str) -> None:
    error, played = failure(lambda handler: handler.fail(status, f"no model {KEY}"))
    assert error.found == found
    assert error.final
    assert len(played.requests) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with playing(answering()) as elsewhere:
        error, _ = failure(lambda handler: handler.send(status, b"", location=f"{elsewhere.url}/chat/completions"))
    assert "a redirect, which is not followed" in error.found
    assert error.final
    assert not elsewhere.requests


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "something that is not JSON"),
        (b"<html>Welcome to the portal</html>", "something that is not JSON"),
        (b"\xff\xfe\x00", "something that is not JSON"),
        (b'{"choices": [', "something that is not JSON"),
        (b"[" * 100_000, "something that is not JSON"),
        (b"[]", "JSON in another form"),
        (b'{"choices": []}', "JSON in another form"),
        (b'{"choices": [{"message": "26"}]}', "JSON in another form"),
        (b'{"choices": [{"message": {"content": null}}]}', "an answer without words"),
        (b'{"choices": [{"message": {"content": null, "refusal": "no"}}]}', "a refusal to answer"),
        (b'{"choices": [{"message": {"content": "{"}, "finish_reason": "length"}]}', "an answer that is cut off"),
    ],
)
def test_garbage_is_told(body: bytes, found: str) -> None:
    error, _ = failure(lambda handler: handler.send(200, body))
    assert error.found == found


def test_a_hanging_endpoint_is_waited_for_no_longer_than_that() -> None:
    started = time.monotonic()
    error, played = failure(lambda handler: handler.played.over.wait(20), timeout=0.5)
    assert error.found == "no answer within 0.5 seconds"
    assert len(played.requests) == 1
    assert time.monotonic() - started < 10


def test_an_endpoint_that_asks_to_wait_for_longer_than_that_is_not_waited_for() -> None:
    error, _ = failure(lambda handler: handler.fail(429, "later", retry_after="30"), timeout=0.5)
    assert error.found == "no answer within 0.5 seconds (status 429)"


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n"])
def test_an_endpoint_that_drips_is_one_that_hangs(head: bytes) -> None:
    def act(handler: Handler) -> None:
        handler.wfile.write(head or b"HTTP/1.1 200 OK\r\n")
        while not handler.played.over.wait(0.05):
            handler.wfile.write(b" " if head else b"x-more: 1\r\n")

    error, _ = failure(act, timeout=0.5)
    assert error.found == "no answer within 0.5 seconds"


def test_an_answer_without_end_is_cut_off() -> None:
    def act(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not handler.played.over.is_set():
            handler.wfile.write(b" " * 100_000)

    error, _ = failure(act)
    assert error.found == f"an answer of more than {LARGEST // 1024**2} MB"


def test_a_packed_answer_is_not_unpacked() -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    error, _ = failure(lambda handler: handler.send(200, bomb, content_encoding="gzip"))
    assert error.found == "an answer that is packed"


def test_an_answer_that_breaks_off_and_one_that_is_no_http() -> None:
    error, _ = failure(lambda handler: handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"))
    assert error.found == "an answer that breaks off or is not HTTP"
    error, _ = failure(lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n"))
    assert error.found == "an answer that breaks off or is not HTTP"


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UnansweredError, match=f"no connection to 127.0.0.1:{port}"):
        ask(f"http://127.0.0.1:{port}/v1")


def test_an_endpoint_that_does_not_speak_tls() -> None:
    with playing(answering()) as played, pytest.raises(UnansweredError, match=r"no connection.*SSL"):
        ask(played.url.replace("http:", "https:"))
    assert not played.requests
