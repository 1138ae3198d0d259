"""The edge of the network: one endpoint is asked, within a time and a size, and every failure is a line.

Nothing but this file sends anything anywhere.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, cast

from foedus.errors import ReadError
from foedus.read.lexicon import listed
from foedus.read.llm.endpoint import KEY, MODEL, TIMEOUT, URL, Endpoint
from foedus.read.llm.read import UnansweredError

try:
    import httpx2
    import openai
except ModuleNotFoundError as error:
    raise ReadError("Asking a language model needs one more package: pip install 'foedus[llm]'") from error

LARGEST = 4 * 1024 * 1024  # bytes of an answer
_TRIES = 3  # of a request that an overloaded or stumbling endpoint may take the next time
_SENT = listed("host accept connection content-type content-length user-agent x-stainless-raw-response")
_SHOWN = 160  # characters of what an endpoint says
# Not every endpoint takes every form of an answer, nor every model a temperature: what it accepts first is kept.
_WAYS: tuple[tuple[str, bool], ...] = (
    ("json_schema", True),
    ("json_schema", False),
    ("json_object", False),
    ("", False),
)

logging.getLogger("openai").setLevel(logging.CRITICAL)  # whatever OPENAI_LOG says: texts and headers stay out of logs


class _UnwantedError(Exception):
    """An answer is not taken: it is larger than any that was asked for, or packed."""


class _Bounded(httpx2.AsyncByteStream):
    """The bytes of an answer, up to a limit."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for piece in self._stream:
            size += len(piece)
            if size > LARGEST:
                raise _UnwantedError(f"an answer of more than {LARGEST // 1024**2} MB")
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()


class Asker:
    """A connection to one endpoint, to be used as a context."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._way = 0
        self._last = ""
        self._runner = asyncio.Runner()
        self._client = openai.AsyncOpenAI(
            base_url=endpoint.url,
            api_key=endpoint.key or "none",
            max_retries=_TRIES - 1,
            http_client=openai.DefaultAsyncHttpxClient(
                follow_redirects=False,  # the key and the text are for this host
                timeout=endpoint.timeout + 1,  # the whole is bounded below
                # No proxy of the environment comes between this machine and itself.
                mounts={f"all://{httpx2.URL(endpoint.url).netloc.decode()}": None} if endpoint.local else None,
                event_hooks={"request": [self._only_what_is_meant], "response": [self._noted, _bounded]},
            ),
        )

    def __enter__(self) -> Asker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._runner.run(self._client.close())
        self._runner.close()

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """Return the text of the model's answer.

        Raises
        ------
        UnansweredError
            If there is none within the time of the endpoint, tries included. The key stands in no message.
        """
        return self._runner.run(self._within(messages, schema))

    async def _only_what_is_meant(self, request: httpx2.Request) -> None:
        """Send no header that environment or client add for another service, and the key only if there is one."""
        for name in list(request.headers):
            if name.casefold() not in _SENT:
                del request.headers[name]
        request.headers["accept-encoding"] = "identity"  # so that the limit is one of what is unpacked
        if self.endpoint.key:
            request.headers["authorization"] = f"Bearer {self.endpoint.key}"

    async def _noted(self, response: httpx2.Response) -> None:
        """Keep what the endpoint said last: where it asks to wait too long, that is why no answer came in time."""
        self._last = "" if response.is_success else f" (status {response.status_code})"

    async def _within(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        self._last = ""
        try:
            async with asyncio.timeout(self.endpoint.timeout):
                return self._text(await self._one_way_or_another(messages, schema))
        except TimeoutError as error:
            raise UnansweredError(
                f"no answer within {self.endpoint.timeout:g} seconds{self._last}",
                f"an answer in time, or more time in {TIMEOUT}",
            ) from error
        except _UnwantedError as error:
            raise UnansweredError(str(error), f"at most {LARGEST // 1024**2} MB of plain JSON") from error
        except openai.APIStatusError as error:
            raise self._status(error) from None  # its request holds the key
        except openai.APIConnectionError as error:
            raise self._connection(error) from None

    async def _one_way_or_another(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> bytes:
        for way in range(self._way, len(_WAYS)):
            try:
                answer = await self._send(way, messages, schema)
            except openai.APIStatusError as error:
                if way + 1 == len(_WAYS) or not _about_the_form(error):
                    raise
            else:
                self._way = way
                return answer
        raise AssertionError("the last way returns or raises")

    async def _send(self, way: int, messages: list[dict[str, str]], schema: dict[str, Any]) -> bytes:
        form, temperature = _WAYS[way]
        more: dict[str, Any] = {"temperature": 0} if temperature else {}
        if form == "json_schema":
            more["response_format"] = {
                "type": form,
                "json_schema": {"name": "claims", "strict": True, "schema": schema},
            }
        elif form:
            more["response_format"] = {"type": form}
        raw = await self._client.chat.completions.with_raw_response.create(
            model=self.endpoint.model, messages=cast(Any, messages), **more
        )
        return bytes(raw.content)

    def _text(self, body: bytes) -> str:
        """Return what the model says in the body of an answer."""
        expected = "an answer of chat completions"
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            raise UnansweredError("something that is not JSON", f"{expected}; is {URL} right?") from None
        try:
            choice = found["choices"][0]
            said, refusal, reason = (
                choice["message"].get("content"),
                choice["message"].get("refusal"),
                choice.get("finish_reason"),
            )
        except (TypeError, LookupError, AttributeError):
            raise UnansweredError("JSON in another form", f"{expected}; is {URL} right?") from None
        if reason == "length":
            raise UnansweredError("an answer that is cut off", "a model with more room for its answer")
        if reason == "content_filter" or (isinstance(refusal, str) and refusal):
            raise UnansweredError("a refusal to answer", "an answer")
        if not isinstance(said, str):
            raise UnansweredError("an answer without words", expected)
        return said

    def _status(self, error: openai.APIStatusError) -> UnansweredError:
        code = error.status_code
        if code in {401, 403}:  # what it says may hold a part of the key
            return UnansweredError(
                f"status {code}: the endpoint does not accept the key", f"a valid key in {KEY}", final=True
            )
        if 300 <= code < 400:
            return UnansweredError(
                f"status {code}: a redirect, which is not followed", f"the final address in {URL}", final=True
            )
        says = self.endpoint.hide(_message(error))[:_SHOWN]
        found = f"status {code}: {says}" if says else f"status {code}"
        if code == 404:
            return UnansweredError(
                found, f"an address in {URL} and a model in {MODEL} that the endpoint has", final=True
            )
        if code == 429:
            return UnansweredError(found, "an endpoint with capacity left; try later")
        return UnansweredError(found, "status 200")

    def _connection(self, error: openai.APIConnectionError) -> UnansweredError:
        causes: list[BaseException] = []
        cause: BaseException | None = error.__cause__
        while cause is not None and cause not in causes:
            causes.append(cause)
            cause = cause.__cause__ or cause.__context__
        if any(isinstance(each, httpx2.RemoteProtocolError | httpx2.DecodingError) for each in causes):
            return UnansweredError(
                "an answer that breaks off or is not HTTP", f"an answer of chat completions; is {URL} right?"
            )
        words = self.endpoint.hide(next((str(each) for each in reversed(causes) if str(each)), ""))[:_SHOWN]
        return UnansweredError(
            f"no connection to {self.endpoint.host}" + (f" ({words})" if words else ""), f"an endpoint at {URL}"
        )


async def _bounded(response: httpx2.Response) -> None:
    """Limit what is read of an answer; one that is packed although that was not asked for is not unpacked."""
    if response.headers.get("content-encoding", "identity").casefold() != "identity":
        raise _UnwantedError("an answer that is packed")
    response.stream = _Bounded(cast(httpx2.AsyncByteStream, response.stream))


def _about_the_form(error: openai.APIStatusError) -> bool:
    """Whether an endpoint may have refused the form of the answer rather than the question."""
    if error.status_code in {400, 415, 422, 501}:
        return True
    return error.status_code >= 500 and any(
        word in _message(error) for word in ("response_format", "json_schema", "temperature")
    )


def _message(error: openai.APIStatusError) -> str:
    """Return what an endpoint says of its failure, in whichever of the usual places."""
    body: Any = error.body
    for name in ("error", "message", "detail"):
        if isinstance(body, dict):
            body = body.get(name, body)
    return body if isinstance(body, str) else ""
