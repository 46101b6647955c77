"""What sort of party a name is that no table holds: by mark, title, given name, apposition and place."""

from wordfreq import zipf_frequency

from recoupe.lang.rows.titles import TitleKind
from recoupe.ontology.territories import TerritoryKind
from recoupe.stages.mention.gazetteer import is_state
from recoupe.stages.mention.joints import Run
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import Use
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
PERSONAL = frozenset(TitleKind) - {TitleKind.SOURCE, TitleKind.COLLECTIVE, TitleKind.PEOPLE}


def schema_of(
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
