"""Known names in a sentence: territories, bodies and media, the longest first."""

from dataclasses import dataclass

from recoupe.model import Token
from recoupe.ontology.bodies import Body
from recoupe.ontology.territories import Territory, TerritoryKind
from recoupe.stages.mention.lexicon import Entry, Lexicon
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.words import Piece

PUBLIC = "PublicBody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A known name: its tokens, its offsets, and the row it was found in. `whole`: it fills its tokens."""

    first: int
    last: int
    start: int
    end: int
    entry: Entry
    text: str
    whole: bool


def hits(parts: list[Piece], tokens: tuple[Token, ...], lexicon: Lexicon) -> list[Hit]:
    """Return the known names of a sentence in text order, none overlapping.

    « le sommet Corée du Nord-Russie » -> Corée du Nord, Russie
    """
    found: list[Hit] = []
    words = [part.text for part in parts]
    i = 0
    while i < len(words):
        hit = _at(words, i, parts, tokens, lexicon)
        if hit is None or _is_one_of_many(hit[0], tokens, lexicon):
            i += 1
            continue
        found.append(hit[0])
        i += hit[1]
    return found


def _at(
    words: list[str], i: int, parts: list[Piece], tokens: tuple[Token, ...], lexicon: Lexicon
) -> tuple[Hit, int] | None:
    for word in _readings(words[i]):
        for form, entry in lexicon.forms.get(word, ()):
            size = len(form)
            if size > 1 and not _continues(words, i, form):
                continue
            # « du Caire » names Le Caire, and « du » is no part of it.
            fused = size > 1 and lexicon.has(Use.FUSED, form[0])
            first, last = parts[i + fused], parts[i + size - 1]
            token = tokens[first.token]
            if not _fits(entry, token, size, word):
                continue
            inside = tokens[first.token : last.token + 1]
            whole = inside[0].start == first.start and inside[-1].end == last.end
            text = (
                " ".join(t.text for t in inside).replace("' ", "'").replace("’ ", "’")
                if whole
                else "".join(words[i : i + size])
            )
            return Hit(
                first=first.token, last=last.token, start=first.start, end=last.end, entry=entry, text=text, whole=whole
            ), size
    return None


def _is_one_of_many(hit: Hit, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell a state's own body from the one of no state that bears its name: "the National Security Council"."""
    if not isinstance(hit.entry, Body) or hit.entry.schema != PUBLIC or hit.entry.country or hit.first == hit.last:
        return False
    inside = range(hit.first, hit.last + 1)
    before = tokens[hit.first - 1] if hit.first else None
    after = tokens[hit.last + 1] if hit.last + 1 < len(tokens) else None
    led = before is not None and before.upos in {"ADJ", "PROPN"} and before.text[:1].isupper() and before.head in inside
    if led and before is not None and before.deprel in {"amod", "compound"}:
        return True
    return after is not None and after.deprel == "amod" and after.head in inside and _is_of_a_state(after.text, lexicon)


def _is_of_a_state(word: str, lexicon: Lexicon) -> bool:
    entries = (entry for form, entry in lexicon.forms.get(word, ()) if len(form) == 1)
    demonym = any(isinstance(one, Territory) and one.kind is TerritoryKind.ADJECTIVE for one in entries)
    return demonym or lexicon.has(Use.NATIONAL, word.lower())


def _readings(word: str) -> tuple[str, ...]:
    """Return the word, and for one in capitals the word with one capital: SÉOUL is Séoul."""
    return (word, word.capitalize()) if len(word) > 3 and word.isupper() else (word,)


def _continues(words: list[str], i: int, form: tuple[str, ...]) -> bool:
    if i + len(form) > len(words):
        return False
    for word, wanted in zip(words[i + 1 : i + len(form)], form[1:], strict=True):
        if word != wanted and not (word.isupper() and len(word) > 1 and word.capitalize() == wanted):
            return False
    return True


def _fits(entry: Entry, token: Token, size: int, word: str) -> bool:
    """Tell whether the tagger's reading allows the name.

    "Independent observers left" names no newspaper; « la Libération » of a city none either.
    """
    if isinstance(entry, Territory):
        if entry.kind is TerritoryKind.ADJECTIVE:
            return token.upos in {"ADJ", "NOUN", "PROPN", "X", "VERB"}
        if entry.kind is TerritoryKind.PEOPLE:
            return token.upos in {"NOUN", "PROPN", "ADJ", "X"}
        if entry.kind is TerritoryKind.CITY and size == 1:
            return token.upos in {"PROPN", "X"}
        return word != "US" or token.upos not in {"PRON", "AUX", "DET"}
    if size > 1:
        return True
    return token.upos in {"PROPN", "X"} or (token.upos == "NOUN" and (word.isupper() or token.i > 0))


def country_of(hit: Hit) -> str | None:
    """Return the country that a known name belongs to, None for one that belongs to no state."""
    entry = hit.entry
    return (entry.code if isinstance(entry, Territory) else entry.country) or None


def is_state(hit: Hit, *kinds: TerritoryKind) -> bool:
    """Tell whether the hit is a territory, of one of the kinds where some are given."""
    return isinstance(hit.entry, Territory) and (not kinds or hit.entry.kind in kinds)
