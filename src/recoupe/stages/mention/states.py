"""Territories in a sentence: the country, the state behind its capital, the city itself, the people."""

from recoupe.model import MentionKind, Token
from recoupe.ontology.territories import Territory, TerritoryKind
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.names import Name
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.words import fold
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

Reading = tuple[MentionKind, str, float]
"""How a territory's name is meant: the kind of mention, the schema of what it stands for, and how sure that is."""

STATE: Reading = (MentionKind.METONYM, "Country", 0.85)
CITY: Reading = (MentionKind.NAME, "Address", 0.85)
_DATELINE = {".-", ".–", ".—", "–", "—", "-", "(", ".", "/"}
_SUBJECTS = {"nsubj", "csubj", "iobj"}


def read_territory(name: Name, tree: Tree, lexicon: Lexicon) -> Reading:
    """Return how a known territory is meant.

    « armes boliviennes » -> a nominal of the country; « Moscou dément » -> the state by its capital
    """
    assert name.known is not None
    assert isinstance(name.known.entry, Territory)
    match name.known.entry.kind:
        case TerritoryKind.NAME:
            return (MentionKind.NAME, "Country", 0.97)
        case TerritoryKind.ADJECTIVE:
            return _people(name, tree) if _is_people(name, tree, lexicon) else (MentionKind.NOMINAL, "Country", 0.95)
        case TerritoryKind.PEOPLE:
            return _people(name, tree)
        case TerritoryKind.SEAT:
            return (MentionKind.METONYM, "Country", 0.9)
        case TerritoryKind.BODY:
            return (MentionKind.NAME, "PublicBody", 0.95)
        case TerritoryKind.CAPITAL:
            return _capital(name, tree, lexicon)
        case _:
            return (MentionKind.NAME, "Address", 0.85)


def _is_people(name: Name, tree: Tree, lexicon: Lexicon) -> bool:
    """Tell one of a people from an adjective where both are written alike: « los bolivianos », "a Russian"."""
    head = tree.tokens[name.last]
    if any(det.feats.get("Definite") == "Ind" for det in tree.children(head, "det")):
        return base(head.deprel) not in {"amod", "compound"}
    beside = name.first > 0 and tree.tokens[name.first - 1].upos in {"NOUN", "PROPN", "ADJ"}
    return head.upos == "NOUN" and not beside and head.text in lexicon.small_peoples


def _people(name: Name, tree: Tree) -> Reading:
    """Read « les Russes » as the country, « des Boliviens » and "three Bolivians" as some people of it."""
    head = tree.tokens[name.last]
    if head.upos == "ADJ" and base(head.deprel) == "amod":
        return (MentionKind.NOMINAL, "Country", 0.9)
    determiner = tree.child(head, "det")
    definite = determiner is not None and determiner.feats.get("Definite") == "Def"
    if definite and head.feats.get("Number") == "Plur" and base(head.deprel) != "nmod":
        return (MentionKind.NOMINAL, "Country", 0.75)
    return (MentionKind.NOMINAL, "LegalEntity", 0.75)


def _capital(name: Name, tree: Tree, lexicon: Lexicon) -> Reading:
    """Tell the city from the state that it stands for, by its place in the clause.

    « Moscou a livré du blé », « livré à Moscou », « entre Moscou et Lima » -> the state;
    « les rues de Moscou », « arrivé à Moscou » -> the city
    """
    token = _outermost(tree, name)
    if name.first == 0 and name.last + 1 < len(tree.tokens) and tree.tokens[name.last + 1].text in _DATELINE:
        return CITY
    relation, case = base(token.deprel), _case(tree, token, lexicon)
    if relation == "conj":
        first = tree.tokens[token.head]
        relation, case = base(first.deprel), case or _case(tree, first, lexicon)
        governor = tree.tokens[first.head]
    else:
        governor = tree.tokens[token.head]
    if relation == "appos" or relation == "flat":
        return replace_sure(CITY, 0.7)
    if name.first == 1 and not case and _opens_a_place(tree.tokens[0], lexicon):
        return CITY  # « A Lima, le ministre … »: the capital A has lost its accent
    if not case:
        return _bare(relation, governor, lexicon)
    word = case.text.lower().replace("’", "'")
    if lexicon.has(Use.LOCATIVE_STRICT, word) or lexicon.has(Use.LOCATIVE, word):
        dative = lexicon.has(Use.TO, word) and governor.lemma in lexicon.uses[Use.DATIVE]
        return replace_sure(STATE, 0.75) if dative else CITY
    if lexicon.has(Use.STATIVE, word):
        return STATE
    if lexicon.has(Use.GENITIVE, word):
        return _genitive(governor, lexicon)
    return replace_sure(STATE, 0.55)


def replace_sure(reading: Reading, sure: float) -> Reading:
    """Return the reading with another confidence."""
    return (reading[0], reading[1], sure)


def _bare(relation: str, governor: Token, lexicon: Lexicon) -> Reading:
    if relation in _SUBJECTS:
        return STATE
    if relation == "obj":
        return CITY if governor.lemma in lexicon.uses[Use.VISIT] else STATE
    if relation in {"nmod", "compound"} and governor.upos in {"NOUN", "PROPN"}:
        return _genitive(governor, lexicon)
    return replace_sure(CITY if relation == "root" else STATE, 0.5)


def _genitive(governor: Token, lexicon: Lexicon) -> Reading:
    """« la gare de Moscou » is a place, « le refus de Moscou » is the state's."""
    lemma = governor.lemma.lower()
    organ = lexicon.organisations.get(lemma)
    if organ is not None and organ.state:
        return replace_sure(STATE, 0.7)  # "Lima's Defence Ministry"
    if lemma in lexicon.places or lemma in lexicon.uses[Use.CITY_HEAD] or governor.upos == "PROPN":
        return replace_sure(CITY, 0.75)
    return replace_sure(STATE, 0.65)


def _outermost(tree: Tree, name: Name) -> Token:
    inside = range(name.first, name.last + 1)
    return next((tree.tokens[i] for i in inside if tree.tokens[i].head not in inside), tree.tokens[name.last])


def _case(tree: Tree, token: Token, lexicon: Lexicon) -> Token | None:
    return next((child for child in tree.children(token, "case") if not lexicon.does(Use.POSSESSIVE, child)), None)


def _opens_a_place(token: Token, lexicon: Lexicon) -> bool:
    return any(fold(word) == fold(token.text) for word in lexicon.uses.get(Use.LOCATIVE, ()))
