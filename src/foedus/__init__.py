"""How sturdy is a multinational security guarantee, really?

>>> import foedus
>>> case = foedus.load("cases/paris-2025")
>>> case.assess(as_of="2025-09-05").on("official").gates[0].verdict
<Verdict.SHUT: 'shut'>
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"

# Where each public name is, loaded when it is first asked for: `import foedus` and `foedus --help` stay quick.
_PLACES = {
    "Case": "foedus.api",
    "load": "foedus.api",
    "ArgumentError": "foedus.errors",
    "CaseError": "foedus.errors",
    "FoedusError": "foedus.errors",
    "Problem": "foedus.errors",
    "SupposeError": "foedus.errors",
}
__all__ = ["ArgumentError", "Case", "CaseError", "FoedusError", "Problem", "SupposeError", "load"]

if TYPE_CHECKING:
    from foedus.api import Case, load
    from foedus.errors import ArgumentError, CaseError, FoedusError, Problem, SupposeError
else:  # hidden from type checkers, who would take any name for one that exists

    def __getattr__(name: str) -> object:
        if name not in _PLACES:
            raise AttributeError(f"module 'foedus' has no attribute {name!r}")
        return getattr(importlib.import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PLACES})
