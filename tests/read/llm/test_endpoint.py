"""The variables that name an endpoint."""

from __future__ import annotations

import pytest

from foedus.errors import FoedusError
from foedus.read.llm.endpoint import Endpoint, endpoint
from tests.read.llm.endpoint import KEY

GOOD = {"FOEDUS_LLM_URL": "http://localhost:11434/v1/", "FOEDUS_LLM_MODEL": "org/name:7b"}


def test_address_and_model_are_enough() -> None:
    found = endpoint(GOOD)
    assert found == Endpoint(url="http://localhost:11434/v1", model="org/name:7b", key=None, timeout=120)
    assert (found.host, found.local, found.encrypted, found.reader) == (
        "localhost:11434",
        True,
        False,
        "llm/org/name:7b",
    )


def test_the_address_of_chat_completions_is_taken_as_well() -> None:
    found = endpoint(
        GOOD | {"FOEDUS_LLM_URL": "https://models.example/v1/chat/completions", "FOEDUS_LLM_TIMEOUT": "9.5"}
    )
    assert (found.url, found.timeout, found.local, found.encrypted) == ("https://models.example/v1", 9.5, False, True)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1:1", True),
        ("[::1]:80", True),
        ("a.localhost", True),
        ("10.0.0.1", False),
        ("localhost.example", False),
    ],
)
def test_only_this_machine_is_local(host: str, local: bool) -> None:
    assert endpoint(GOOD | {"FOEDUS_LLM_URL": f"http://{host}/v1"}).local is local


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"FOEDUS_LLM_URL": ""}, "set FOEDUS_LLM_URL, for instance"),
        ({"FOEDUS_LLM_URL": "", "FOEDUS_LLM_MODEL": " "}, "set FOEDUS_LLM_URL and FOEDUS_LLM_MODEL"),
        ({"FOEDUS_LLM_URL": "localhost:11434"}, "Found 'localhost:11434', expected the base address"),
        ({"FOEDUS_LLM_URL": "ftp://host/v1"}, "no address"),
        ({"FOEDUS_LLM_URL": "http://host:port/v1"}, "no address"),
        ({"FOEDUS_LLM_URL": "http://[::1/v1"}, "no address"),
        ({"FOEDUS_LLM_URL": "http://ho st/v1"}, "no address"),
        ({"FOEDUS_LLM_URL": f"https://me:{KEY}@host/v1"}, "a key in FOEDUS_LLM_KEY"),
        ({"FOEDUS_LLM_URL": f"https://host/v1?key={KEY}"}, "a key in FOEDUS_LLM_KEY"),
        ({"FOEDUS_LLM_URL": f"https//me:{KEY}@host/v1"}, "no address"),
        ({"FOEDUS_LLM_MODEL": "a\nb"}, "cannot be a name"),
        ({"FOEDUS_LLM_KEY": f"{KEY}\nX: y"}, "cannot be sent"),
        ({"FOEDUS_LLM_KEY": f"{KEY}é"}, "cannot be sent"),
        ({"FOEDUS_LLM_TIMEOUT": "soon"}, "Found 'soon', expected seconds above 0"),
        ({"FOEDUS_LLM_TIMEOUT": "0"}, "seconds above 0"),
        ({"FOEDUS_LLM_TIMEOUT": "nan"}, "seconds above 0"),
        ({"FOEDUS_LLM_TIMEOUT": "1e9"}, "seconds above 0"),
    ],
)
def test_what_cannot_be_is_said_and_no_key_is_shown(change: dict[str, str], says: str) -> None:
    with pytest.raises(FoedusError, match=says) as error:
        endpoint(GOOD | change)
    assert KEY not in str(error.value)


def test_a_key_is_hidden_and_so_are_signs_that_steer_a_terminal() -> None:
    found = endpoint(GOOD | {"FOEDUS_LLM_KEY": KEY})
    assert KEY not in repr(found)
    assert found.hide(f"wrong key {KEY}\x1b[31m\n  it\u202eis") == "wrong key [key] [31m it is"
