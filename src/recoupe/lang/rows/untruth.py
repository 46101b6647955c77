"""Words for what somebody has said, and words that call it untrue, as the tables of the languages list them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """A word for what somebody has said; `alone`: it is one only where nothing else is denied ("denied it")."""

    word: str
    alone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefutationRow:
    """The beginning of a word or phrase by which a sentence calls something untrue."""

    word: str
