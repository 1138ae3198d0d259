"""The folder in which extracted texts are stored: a new one, or one that holds nothing but such texts."""

from __future__ import annotations

from pathlib import Path

from foedus.errors import ArgumentError

MARK = ".foedus-texts"  # the file by which a folder of texts is known


def made(folder: Path) -> None:
    """Make the folder of texts, or see that what is there is one: nobody's notes are written over.

    Raises
    ------
    ArgumentError
        If it cannot be written to, or has files that are no stored texts.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / MARK).exists():
            return
        other = next(iter(sorted(folder.iterdir())), None)
        if other is None:
            (folder / MARK).touch()
    except OSError as error:
        raise ArgumentError("Texts cannot be stored there.", str(folder), "a folder that can be written to") from error
    if other is not None:
        raise ArgumentError(
            "Texts are not stored there: nothing of yours is written over.",
            f"{folder} with {other.name} in it",
            "a new or empty folder, or one in which texts were stored before",
        )
