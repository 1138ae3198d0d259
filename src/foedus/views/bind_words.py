"""The words for what texts bind whom to, shared by terminal and page."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.bind.make import Binding, Bound
from foedus.model.instruments import EVERY_PARTY, SCALES, SIGNED_KINDS, Clause, Instrument
from foedus.model.tables import Tables

_DECIDERS = {
    "each_party": "each party for itself",
    "jointly": "the parties together",
    "body": "a body, not the parties alone",
    "nobody": "nobody is named",
    "unclear": "unclear",
}
_REMEDIES = {
    "none": "none",
    "consultation": "talks, without a day",
    "consultation_by": "talks by a stated day",
    "assistance_each_decides": "help, of which each decides",
    "assistance_owed": "help that is owed",
    "body_decides": "a body says what follows",
}
_TEXTS = {
    "read": "text read",
    "excerpts": "parts of the text read",
    "unseen": "text not published",
    "none": "no text",
}
LEVELS = {
    "negated": "said not to be binding",
    "guideline": "a recommendation",
    "hortatory": "an intention or an appeal",
    "contingent": "binding with escapes and conditions",
    "political": "binding with implicit conditions",
    "unconditional": "binding without condition",
    "indeterminable": "cannot be told whether it is met",
    "standards": "a standard to be judged case by case",
    "discretion": "broad discretion",
    "limited": "limited room for reading",
    "determinate": "determinate",
    "institutionalised": "bargaining in a standing body",
    "conciliation": "conciliation",
    "nonbinding_arbitration": "arbitration, not binding",
    "arbitration": "binding arbitration",
    "limited_court": "a court, with limits",
    "court": "a court",
    "forum": "a forum to talk",
    "normative": "statements of norms",
    "recommendations": "recommendations",
    "monitoring": "monitoring",
    "coordination": "common standards",
    "internal": "decisions that bind inside",
    "opt_out": "rules with a way out",
    "binding": "rules that bind",
}
_BARGAINING = "bargaining between governments"  # the lowest rung of disputes shares its name with one of obligation


def tested(found: Binding) -> list[Bound]:
    """The texts that promise something to whom they protect; those that are here for their ceilings are left out."""
    return [each for each in found.instruments if not only_limits(each.row)]


def only_limits(row: Instrument) -> bool:
    """Whether a text is here for its ceilings alone: nobody signed it, and it promises nothing."""
    kinds = {clause.kind for clause in row.clause.values()}
    return row.kind not in SIGNED_KINDS and kinds == {"limit"}


def standing_line(each: Bound) -> str:
    """Say in one line what kind of text it is and how it is known."""
    row = each.row
    return f"{row.kind}; {_TEXTS[row.text]}; {each.basis} ({row.source})"


def fate(found: Binding, each: Bound) -> Iterator[str]:
    """Say who signed, who ratified, since when it is in force, for how long."""
    row, name = each.row, found.tables.name
    signed = ", ".join(map(name, each.signed_by)) or "nobody, as far as is known"
    others = f" (and {row.others} that this case does not name)" if row.others else ""
    yield f"parties: {', '.join(map(name, row.party)) or 'none named'}{others}"
    yield f"signed by: {signed}"
    ratified = ", ".join(map(name, each.ratified_by))
    if ratified:
        yield f"ratified by: {ratified}"
    term = f"{row.term_years:g} years" if row.term_years else {"yes": "without end", "no": "not stated"}.get(row.term)
    yield f"term: {term or 'unclear'}" + (f"; ends {row.renunciation}" if row.renunciation else "")


def clause_rows(tables: Tables, row: Instrument, clause: Clause) -> Iterator[tuple[str, str]]:
    """Say who owes what to whom, on which trigger, decided by whom, by when, with what remedy."""

    def names(parties: tuple[str, ...]) -> str:
        return "every party" if EVERY_PARTY in parties else ", ".join(map(tables.name, parties))

    def said(field: str, words: str) -> str:
        return "unclear" if field in clause.unclear else words or "not stated"

    yield "who", names(clause.party) + (f", to {names(clause.to)}" if clause.to else "")
    yield "act", clause.act
    yield "when", said("trigger", clause.trigger)
    yield "decided by", _DECIDERS[clause.decided_by]
    yield "by when", said("deadline", clause.deadline)
    yield "remedy", _REMEDIES[clause.remedy] if clause.remedy else "unclear"
    yield "automatic", clause.automatic
    if clause.quote:
        yield "words", f"“{clause.quote}”"
    yield "why", clause.why


def level_words(clause: Clause) -> str:
    """Say where a clause stands on each scale, as a number and in words."""
    parts = []
    for scale, levels in SCALES.items():
        level = clause.level(scale)
        if level is None:
            parts.append(f"{scale} unclear")
            continue
        words = _BARGAINING if (scale, level) == ("disputes", 0) else LEVELS[levels[level]]
        parts.append(f"{scale} {level} of {len(levels) - 1} ({words})")
    return "; ".join(parts)
