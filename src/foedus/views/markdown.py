"""The brief as Markdown: the same content as the page, each figure with footnotes that name statement and source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from markupsafe import Markup

from foedus.views.brief.content import Brief
from foedus.views.page import context_of, environment_for

# What would start markup, wherever it stands; a case's words are words.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~$&])")
_BREAKS = re.compile(r"\s+")


def markdown(made: Brief) -> str:
    """Return the brief; footnotes define only the statements that it cites."""
    environment = environment_for(made.result.tables, autoescape=False)
    environment.finalize = _finalize
    cited: dict[str, None] = {}

    def cite(ids: Iterable[str], most: int = 3) -> Markup:
        found = list(ids)
        cited.update(dict.fromkeys(found[:most]))
        more = f" +{len(found) - most}" if len(found) > most else ""
        return Markup("".join(f"[^{each}]" for each in found[:most]) + more)  # noqa: S704  ids hold no markup

    def footnotes() -> list[str]:
        return list(cited)

    environment.filters |= {"cite": cite, "md": Markup, "address": address}
    environment.globals["footnotes"] = footnotes
    sections = {
        "plan_section": _plan_section(made),
        "risk_section": _risk_section(made),
        "watch_section": _watch_section(made),
    }
    text = environment.get_template("brief.md.j2").render({**context_of(made), **sections})
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _plan_section(made: Brief) -> Markup:
    """Return the section on plans; empty without a plan."""
    if not made.plans:
        return Markup("")
    from foedus.views.plan_page import plan_markdown

    text = plan_markdown(made.result.tables, made.plans, as_of=made.result.as_of, level=2)
    return Markup(text)  # noqa: S704  escaped there


def _risk_section(made: Brief) -> Markup:
    """Return the section on risk; empty without an analysis."""
    if made.risk is None:
        return Markup("")
    from foedus.views.risk_page import risk_markdown

    result = made.result
    text = risk_markdown(result.tables, made.risk, result.as_of, result.suppose, in_brief=True)
    return Markup(text)  # noqa: S704  escaped there


def _watch_section(made: Brief) -> Markup:
    """Return the section on truces; empty without one."""
    if not made.watched:
        return Markup("")
    from foedus.views.watch_page import watch_markdown

    return Markup(watch_markdown(made.watched, made.result.tables, in_brief=True))  # noqa: S704  escaped there


def _finalize(found: object) -> object:
    """Escape whatever a template writes out, except what it made itself."""
    return found if isinstance(found, Markup) else escaped(str(found))


def escaped(words: str) -> Markup:
    """Words that Markdown shows as they are, on one line."""
    return Markup(_MARKUP.sub(r"\\\1", _BREAKS.sub(" ", words)))  # noqa: S704  that is what was escaped


def address(url: str) -> Markup:
    """A URL that cannot leave its angle brackets."""
    return Markup(quote(url, safe=":/?#[]@!$&'()*+,;=%~-._"))  # noqa: S704  nothing that is markup is left
