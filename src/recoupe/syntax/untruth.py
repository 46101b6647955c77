"""Words for what somebody has said, and the beginnings of words that call it untrue, by language."""

from functools import cache

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.untruth import AccountRow, RefutationRow
from recoupe.syntax.rarity import fold


@cache
def accounts(language: str, *, alone: bool = False) -> frozenset[str]:
    """Return the words for what somebody has said, or those that point back to it where they stand alone."""
    rows = load(language).table("accounts", AccountRow) if language in LANGUAGES else ()
    return frozenset(fold(row.word) for row in rows if bool(row.alone) is alone)


@cache
def refutations(language: str) -> tuple[str, ...]:
    """Return the beginnings of words that call something untrue, each behind a blank: " unfounded"."""
    rows = load(language).table("refutations", RefutationRow) if language in LANGUAGES else ()
    return tuple(f" {fold(row.word)}" for row in rows)
