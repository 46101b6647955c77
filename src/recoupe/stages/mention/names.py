"""Names in one sentence: known ones, and runs with the sort that their words and place show."""

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.lang.rows.titles import TitleKind
from recoupe.model import Token
from recoupe.ontology.territories import Territory, TerritoryKind
from recoupe.stages.mention.gazetteer import Hit, is_state
from recoupe.stages.mention.joints import Run
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.roles import phrase
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.runs import parts, runs, shouting
from recoupe.stages.mention.sorts import PERSONAL, schema_of
from recoupe.stages.mention.ties import HYPHENS
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Role
from recoupe.syntax import Tree

_TOWNS = (TerritoryKind.CAPITAL, TerritoryKind.CITY, TerritoryKind.REGION)
"""Territories that inside a body's name are neither its state nor a party: "the Lima Gazette"."""


@dataclass(slots=True, eq=False)
class Name:
    """A name as it stands in one sentence. `known` is its row in a table; `sure` how far its schema is evident."""

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    text: str
    schema: str
    sure: float
    known: Hit | None = None
    role: Role | None = None
    country: str | None = None
    gender: str = ""
    descriptor: tuple[int, int] | None = None
    shouted: bool = False


def names(sentence: int, tree: Tree, found: list[Hit], roles: list[Role], lexicon: Lexicon) -> list[Name]:
    """Return the names of a sentence in text order."""
    result: list[Name] = []
    for run in runs(tree, found, roles, lexicon):
        for first, last, hit in parts(run, tree.tokens, lexicon):
            if hit is None:
                name = _unknown(sentence, tree, run, first, last, roles, lexicon)
                if name is not None:
                    result.append(name)
            else:
                result.append(_known(sentence, tree, hit))
        if run.mark:
            result.extend(_known(sentence, tree, hit) for hit in run.hits if not is_state(hit, *_TOWNS))
    return sorted(result, key=lambda n: (n.first, -n.last))


def _known(sentence: int, tree: Tree, hit: Hit) -> Name:
    tokens = tree.tokens[hit.first : hit.last + 1]
    schema = "Country" if isinstance(hit.entry, Territory) else getattr(hit.entry, "schema", "Organization")
    return Name(
        sentence=sentence, first=hit.first, last=hit.last, words=tuple(t.text for t in tokens), text=hit.text,
        schema=schema, sure=1.0, known=hit,
    )  # fmt: skip


def _unknown(
    sentence: int, tree: Tree, run: Run, first: int, last: int, roles: list[Role], lexicon: Lexicon
) -> Name | None:
    tokens = tree.tokens
    if run.mark is None:
        while first < last and not _wordy(tokens[first]):
            first += 1
        while first < last and _party_word(tokens[first], tokens[first + 1], lexicon):
            first += 1
    words = joined(tokens[first : last + 1])
    if not any(_wordy(t) for t in tokens[first : last + 1]):
        return None
    role = _role_before(first, roles)
    schema, sure = schema_of(tree, run, first, last, words, role, lexicon)
    lone = (len(words) == 1 or schema == "Organization") and _shouted(tree, first, last, lexicon)
    lone = lone or any(c.isdigit() for word in words for c in word)
    lone = lone or (
        len(words) == 1
        and (
            len(words[0]) < 2
            or lexicon.has(Use.PORTFOLIO, words[0].rstrip("s"))
            or lexicon.has(Use.PORTFOLIO, words[0])
        )
    )
    if schema == "" or lone:
        return None
    country = (
        next((_code(hit) for hit in run.hits if _owns(hit, first, last, tokens, lexicon)), None)
        if run.mark
        else lexicon.firms.get(" ".join(words))
    )
    name = Name(
        sentence=sentence, first=first, last=last, words=words, text=phrase(tokens[first : last + 1]), schema=schema,
        sure=sure, role=role if schema == "Person" else None, country=country,
    )  # fmt: skip
    name.shouted = shouting(tokens)
    if schema == "Person":
        name.gender = _gender(words, role, lexicon)
    return name


def joined(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a name, those that hyphens hold together as one: "Orden-Vik Trust" -> Orden-Vik, Trust."""
    words: list[str] = []
    for i, token in enumerate(tokens):
        tie = token.text in HYPHENS or (i and tokens[i - 1].text in HYPHENS)
        if words and tie and tokens[i - 1].end == token.start:
            words[-1] += token.text
        else:
            words.append(token.text)
    return tuple(words)


def _party_word(word: Token, following: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word before a name only qualifies it: "Republican Ana Souza", "Automaker ORV"."""
    if word.i == 0 and lexicon.has(Use.FIRM, word.text.lower()):
        return _wordy(following)
    given = following.text in lexicon.given or following.text.split("-")[0] in lexicon.given
    if not given and not (following.text.isupper() and len(following.text) > 1):
        return False
    apart = word.deprel in {"amod", "compound"} or word.upos == "NOUN"
    qualifies = word.upos in {"ADJ", "NOUN"} and apart and not word.text.isupper() and word.text not in lexicon.given
    return qualifies or (given and lexicon.has(Use.PORTFOLIO, word.text))


def _shouted(tree: Tree, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a word in capitals stands among others in capitals, so that it is emphasis and no acronym."""
    around = [tree.tokens[i] for i in (first - 1, last + 1) if 0 <= i < len(tree.tokens)]
    inside = tree.tokens[first : last + 1]
    if not all(t.text.isupper() for t in inside) or inside[0].text.title() in lexicon.given:
        return False
    return last > first or any(t.text.isupper() and len(t.text) > 1 and t.text.isalpha() for t in around)


def _wordy(token: Token) -> bool:
    return (token.text[:1].isalpha() and token.text[:1].isupper()) or token.upos == "PROPN"


def _code(hit: Hit) -> str | None:
    return hit.entry.code or None if isinstance(hit.entry, Territory) else getattr(hit.entry, "country", None) or None


def _owns(hit: Hit, first: int, last: int, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell whether a place inside an organisation's name says whose it is.

    "Bolivian Navy", « Institut polaire de Bolivie »; not "Council on Bolivia"
    """
    if not first <= hit.first <= last:
        return False
    before = tokens[hit.first - 1] if hit.first > first else None
    fused = before is not None and before.upos == "DET" and hit.first - 2 >= first
    opener = tokens[hit.first - 2] if fused else before
    return opener is None or opener.upos != "ADP" or lexicon.has(Use.GENITIVE, opener.text.lower().replace("’", "'"))


def _role_before(first: int, roles: list[Role]) -> Role | None:
    """Return the title that stands right before a name.

    « la ministre bolivienne de la Défense Ana Souza »
    """
    for role in roles:
        person = role.row.kind in PERSONAL or role.row.kind is TitleKind.PEOPLE
        if role.title_last == first - 1 and person and not role.plural:
            return role
    return None


def _gender(words: tuple[str, ...], role: Role | None, lexicon: Lexicon) -> str:
    if role is not None and role.gender:
        return role.gender
    found = lexicon.genders.get(words[0], "") if len(words) > 1 and fold(words[0]) not in lexicon.surnames else ""
    return found if found in {"m", "f"} else ""
