"""Names in one sentence: known ones, and runs classed by title, given name, mark, apposition and place."""

from collections.abc import Sequence
from dataclasses import dataclass

from wordfreq import zipf_frequency

from recoupe.model import Token
from recoupe.ontology.territories import Territory, TerritoryKind
from recoupe.stages.mention.gazetteer import Hit, is_state
from recoupe.stages.mention.joints import Run
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.roles import phrase
from recoupe.stages.mention.rows import TitleKind, Use
from recoupe.stages.mention.runs import parts, runs, shouting
from recoupe.stages.mention.ties import HYPHENS
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Role
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

COMMON = 4.0
"""A first word this frequent (zipf) says that a name without other signs is no person's: "Apple Orchard"."""
NOTHING = "none"
"""What a mark says of a name that is no party's: "the Polar Accord"."""
FIRM = 0.6
"""How sure a firm's name of one word is one: less than a person's full name, since "Ford" may be short for one."""
WEAK = 0.25
"""So little shows that a lone capitalised word is a name that it counts only where it takes up another one."""

_TOWNS = (TerritoryKind.CAPITAL, TerritoryKind.CITY, TerritoryKind.REGION)
"""Territories that inside a body's name are neither its state nor a party: "the Lima Gazette"."""
PERSONAL = frozenset(TitleKind) - {TitleKind.SOURCE, TitleKind.COLLECTIVE, TitleKind.PEOPLE}


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
    schema, sure = _schema(tree, run, first, last, words, role, lexicon)
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


def _schema(
    tree: Tree, run: Run, first: int, last: int, words: tuple[str, ...], role: Role | None, lexicon: Lexicon
) -> tuple[str, float]:
    """Return the schema that the evidence points to, the surest kind of evidence first."""
    if run.mark:
        return ("" if run.mark == NOTHING else run.mark), (0.85 if len(words) > 1 else WEAK)
    if any(first < hit.first and hit.last == last and is_state(hit, TerritoryKind.NAME) for hit in run.hits):
        return ("Person", 0.9) if words[0] in lexicon.given else ("Organization", 0.7)
    if role is not None and not _is_acronym(words):
        return "Person", 0.97
    firm = _firm(words, lexicon)
    if firm is not None:
        return firm
    if _is_acronym(words):
        beside = [*tree.tokens[max(0, first - 1) : first], *tree.tokens[last + 1 : last + 2]]
        counted = any(token.upos in {"NUM", "SYM"} for token in beside)
        return "Organization", (WEAK if counted or len(words[0]) < 3 else 0.6)
    if _has_members(tree, first, lexicon):
        return "Organization", 0.8
    if len(words) >= 2:
        return _of_many(tree, first, last, words, lexicon)
    return _of_one(tree, first, words[0], lexicon)


def _firm(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, float] | None:
    """Read a firm of the table, and a firm's name with more behind it as what it makes, which is nobody's name.

    "Boeing" -> a company; "Boeing Stratoliner" -> nobody
    """
    if " ".join(words) in lexicon.firms:
        return "Company", 0.85 if len(words) > 1 else FIRM
    made = any(" ".join(words[:size]) in lexicon.firms for size in range(1, len(words)))
    return ("", 0.0) if made and not words[-1].isupper() and words[0] not in lexicon.given else None


def _is_acronym(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 7 and words[0].isalpha()


def _has_members(tree: Tree, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a name is of those who have members: "fighters of Karst Dawn", « des membres d'Aube du Karst »."""
    before = tree.tokens[max(0, first - 2) : first]
    if len(before) < 2 or not lexicon.has(Use.GENITIVE, before[1].text.lower().replace("’", "'")):
        return False
    return before[0].feats.get("Number") == "Plur" and lexicon.has(Use.MEMBER, before[0].lemma.lower())


def _of_many(tree: Tree, first: int, last: int, words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, float]:
    given = words[0].title() if words[0].isupper() else words[0]
    known = given in lexicon.given or given.split("-")[0] in lexicon.given
    eastern = fold(words[0]) in lexicon.surnames and len(words) <= 3
    initial = any(len(word) == 2 and word[1] == "." for word in words[:-1])
    modifier = _modifies(tree, first, last)
    if len(words) <= 5 and (known or initial or eastern) and not modifier:
        return "Person", (0.6 if words[0] in lexicon.cities else 0.9)
    if _followed_by_role(tree, last, lexicon):
        return "Person", 0.9
    if words[-1].lower() in lexicon.places or (lexicon.settings.head_first and words[0].lower() in lexicon.places):
        return "Address", 0.8
    if modifier or len(words) > 4 or any(word.isupper() and len(word) > 1 for word in words):
        return "Organization", 0.4
    before = tree.tokens[first - 1] if first else None
    if before is not None and (before.upos == "DET" or lexicon.does(Use.FUSED, before)):
        return "Organization", 0.6
    place = _by_place(tree, first, last, lexicon)
    if place is None and (fold(words[-1]) in lexicon.surnames or words[-1] in lexicon.given):
        return "Person", 0.75
    frequent = len(words[0]) > 3 and zipf_frequency(words[0].lower(), lexicon.iso, "small") >= COMMON
    if (frequent or words[0] in lexicon.regions) and words[0] not in lexicon.genders:
        return place or ("Organization", 0.5)
    return place or ("Person", 0.55)


def _of_one(tree: Tree, i: int, word: str, lexicon: Lexicon) -> tuple[str, float]:
    token = tree.tokens[i]
    partisan = i > 1 and tree.tokens[i - 1].text == "-" and len(tree.tokens[i - 2].text) == 1  # "(D-Mont.)"
    if (token.upos not in {"PROPN", "X"} and not word.isupper()) or _modifies(tree, i, i) or partisan:
        return "LegalEntity", WEAK
    place = _by_place(tree, i, i, lexicon)
    if place is None and (word in lexicon.given or fold(word) in lexicon.surnames):
        return "Person", 0.5
    return place or ("LegalEntity", 0.35)


def _by_place(tree: Tree, first: int, last: int, lexicon: Lexicon) -> tuple[str, float] | None:
    """Read a name after "in" or "near", or before a comma and a region, as a place.

    "troops gathered near Oruro"; "in Tolar, Fla."
    """
    after = tree.tokens[last + 1 : last + 3]
    if after and lexicon.does(Use.POSSESSIVE, after[0]):
        return None  # "in Souza's view"
    before = tree.tokens[first - 1] if first else None
    if before is not None and before.upos == "ADP" and lexicon.has(Use.LOCATIVE_STRICT, before.text.lower()):
        return "Address", 0.6
    if len(after) == 2 and after[0].text == "," and after[1].text in lexicon.regions:
        return "Address", 0.75
    return None


def _modifies(tree: Tree, first: int, last: int) -> bool:
    """Tell whether the name is put before a common noun that it qualifies: "the Blue Star missile"."""
    inside = set(range(first, last + 1))
    head = next(
        (tree.tokens[i] for i in range(first, last + 1) if tree.tokens[i].head not in inside), tree.tokens[first]
    )
    governor = tree.tokens[head.head]
    apart = any(t.upos == "PUNCT" and t.text != "-" for t in tree.tokens[last + 1 : governor.i])
    return base(head.deprel) in {"compound", "amod"} and governor.i > last and governor.upos == "NOUN" and not apart


def _followed_by_role(tree: Tree, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a role stands in apposition after the name: "Luis Arroyo, a senior analyst"."""
    tokens = tree.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
        return False
    for token in tokens[last + 2 : last + 9]:
        if token.upos in {"VERB", "AUX", "PUNCT", "PROPN"}:
            return False
        if any(token.text.lower() == words[0] or token.lemma.lower() == words[0] for words, row in
               lexicon.titles.get(token.lemma.lower(), lexicon.titles.get(token.text.lower(), []))
               if row.kind in PERSONAL and len(words) == 1):  # fmt: skip
            return True
    return False


def is_adjective(name: Name) -> bool:
    """Tell whether the name is a demonym used as an adjective."""
    return name.known is not None and is_state(name.known, TerritoryKind.ADJECTIVE)
