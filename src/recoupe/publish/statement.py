"""A row as a statement: who does what to whom, with the verb in the reader's language by its sense."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.senses import SenseRow
from recoupe.ontology import senses
from recoupe.publish.catalogue import Catalogue
from recoupe.view.parts import Party, Row
from recoupe.view.rows import GETTING, MATTER
from recoupe.view.senses import told_by_giver

WIDE = 30
"""Words that a sense may gather in one language; one that gathers more names no act, and the text's word is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Does:
    """The verb of a row. `text` is None where the sense is not known; `word` is the text's own where it is needed.

    `parts` names what follows, "whom", "things" and "place", the verb's own object first where it is there (`close`).
    deliver -> "delivers"; to abridge, one of hundreds that change something -> "changes", word "abridge"
    """

    text: str | None
    word: str | None
    parts: tuple[str, ...]
    close: bool


def does(row: Row, words: Catalogue) -> Does:
    """Return the verb of a row, in the plural where several do it, without a preposition where no object follows."""
    turned = row.directed and not told_by_giver(row.sense)
    there = {"whom": row.whom and not row.directed, "things": row.things, "place": row.place and row.place.text}
    own = [name for name in _own(row, words) if there[name]][:1]
    others = [name for name in there if there[name] and name not in own]
    close = bool(own) and not turned
    text = words.verb(row.sense, many=len(row.whom if turned else row.who) > 1, alone=not close)
    word = row.predicate if text is None or row.sense in wide() else None
    return Does(text=text, word=word, parts=(*own, *others), close=close)


def _own(row: Row, words: Catalogue) -> tuple[str, ...]:
    """Return where the verb's own object may stand: to reach has a place, to sign a matter, to warn somebody."""
    sense = senses().get(row.sense or "")
    if sense is None or row.directed:
        return ("things",)
    if words.texts.get(f"sense.{sense.name}.object"):
        return ("whom", "place") if sense.object == "place" else ("whom",)
    if sense.object == "place":
        return ("place",)
    return ("things",) if sense.object in MATTER and sense.object not in GETTING else ("whom", "things")


def statement(row: Row, words: Catalogue) -> str:
    """Return a row in one line of text: who, what, object, to whom; what is no object of the verb after a dot.

    "Tavoria → Lurania: delivers diesel"; "Tavoria → Lurania: diesel (requests)"; "Brandt signs a treaty · Ostrel"
    """
    who, whom = (", ".join(map(_named, side)) or "—" for side in (row.who, row.whom))
    verb = does(row, words)
    line = verb.text + (f" ({verb.word})" if verb.word else "") if verb.text else verb.word or ""
    texts = {"whom": whom, "things": ", ".join(thing.text for thing in row.things)}
    if row.directed and not told_by_giver(row.sense):
        parts = [texts["things"], f"({line})"]
    else:
        found = [texts[name] for name in verb.parts if name in texts]
        dot = [] if verb.close else ["·"] * bool(found)
        parts = [line, *dot, " · ".join(found)]
    head = f"{who} → {whom}{words('row.colon')}" if row.directed else who
    return " ".join(part for part in (head, *parts) if part)


@cache
def wide() -> frozenset[str]:
    """Return the senses, neither dealings nor sayings, that gather so many words that theirs tells little."""
    loose = {name for name, sense in senses().items() if not sense.dealing and sense.subject != "speaker"}
    counts = [Counter(row.sense for row in load(language).table("senses", SenseRow)) for language in LANGUAGES]
    return frozenset(name for name in loose if any(count[name] > WIDE for count in counts))


def _named(party: Party) -> str:
    """Return a party's name, with a mark where the sentence does not name it."""
    return f"{party.text} (?)" if party.inferred else party.text
