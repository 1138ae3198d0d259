"""Write a new case to start from: a small, commented one about invented parties, copied from the folder beside this."""

from __future__ import annotations

import json
import re
import secrets
import shutil
import unicodedata
from importlib.resources import files
from pathlib import Path

from foedus.errors import ArgumentError

ID = "example"
TITLE = "An invented guarantee"
AS_OF = "2025-03-01"  # a day on which the case has something to show
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_RULE = "letters of the English alphabet, digits, - and _, the first a letter or digit"


def new(path: Path, title: str | None = None) -> Path:
    """Write a new case.

    The folder is made under a temporary name beside its place and takes its own when it is whole.

    Parameters
    ----------
    path
        Where. Its last part becomes the id of the case. A folder that is there already must be empty.
    title
        One line; a title that says the guarantee is invented if not given.

    Returns
    -------
    The folder, as it was named.

    Raises
    ------
    ArgumentError
        If the name cannot be an id, the title is no line of text, or the place is taken, absent or closed. Nothing
        was written.
    """
    name = _name(path)
    texts = _texts(name, TITLE if title is None else _title(title))
    try:
        place = _place(path)
        temporary = place.parent / f".{name}.{secrets.token_hex(4)}"
        temporary.mkdir()
        try:
            for file, text in texts.items():
                (temporary / file).write_text(text, encoding="utf-8", newline="\n")
            temporary.rename(place)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
    except (OSError, RuntimeError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ArgumentError(
            "A case cannot be written there; nothing was written.",
            f"{_shown(path)}: {why}",
            "a folder you may write to, and in it a name that is free",
        ) from None
    return path


def template() -> dict[str, str]:
    """Return the files that `new` copies, with their texts."""
    folder = files("foedus.case").joinpath("template")
    found = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir() if _wanted(each.name)}
    return dict(sorted(found.items()))


def nearest_name(name: str) -> str:
    """Return the name nearest to `name` that can be an id."""
    if _NAME.fullmatch(name):
        return name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", errors="ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-_") or "my-case"


def _wanted(file: str) -> bool:
    return file.endswith((".csv", ".toml", ".md"))


def _name(path: Path) -> str:
    name = path.name
    if not _NAME.fullmatch(name):
        shown = _shown(path) or "nothing"
        says = "A case takes its id from the last part of its path, and this cannot be one; nothing was written."
        raise ArgumentError(says, shown, _RULE, str(path.with_name(nearest_name(name))) if name else "my-case")
    return name


def _title(title: str) -> str:
    if not title.strip() or not title.isprintable():
        says = "This is no title; nothing was written."
        raise ArgumentError(says, title.encode(errors="replace").decode(), "one line of text", "")
    return title.strip()


def _place(path: Path) -> Path:
    """Return where the folder goes, links followed; refuse a place that is taken."""
    place = path.resolve()
    if place.is_dir():
        inside = sorted(each.name for each in place.iterdir())
        if inside:
            found = f"{_shown(path)}, which holds {_shown(inside[0])}" + (" and more" if inside[1:] else "")
            free = next(f"{path}-{number}" for number in range(2, 10_000) if not Path(f"{path}-{number}").exists())
            raise ArgumentError("This folder is not empty; nothing was written.", found, "a new or empty one", free)
        if place == Path.cwd():
            raise ArgumentError(
                "The folder you stand in cannot be replaced; nothing was written.",
                _shown(path),
                f"the same from the folder above: cd .. && foedus new {place.name}",
            )
    elif place.exists():
        raise ArgumentError("There is a file of this name; nothing was written.", _shown(path), "a name that is free")
    elif not place.parent.is_dir():
        says = "There is no folder to put it in; nothing was written."
        raise ArgumentError(says, _shown(path.parent), "a folder that exists", path.name)
    return place


def _shown(path: Path | str) -> str:
    return str(path).encode(errors="replace").decode()


def _texts(name: str, title: str) -> dict[str, str]:
    """The texts of the case, under its own id and title."""
    texts = template()
    texts["case.toml"] = _replaced(
        texts["case.toml"],
        {
            f'id = "{ID}"': f"id = {json.dumps(name)}",
            f'title = "{TITLE}"': f"title = {json.dumps(title, ensure_ascii=False)}",
        },
    )
    readme = _replaced(texts["README.md"], {f"# {TITLE}": f"# {title}"})
    texts["README.md"] = re.sub(rf"(?<=foedus )(\w+) {ID}\b", rf"\1 {name}", readme)
    return texts


def _replaced(text: str, lines: dict[str, str]) -> str:
    """Replace whole lines, each of which the text has once."""
    rows = text.split("\n")
    for old, new_line in lines.items():
        rows[rows.index(old)] = new_line
    return "\n".join(rows)
