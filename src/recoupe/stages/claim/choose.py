"""Which sense of a predicate a clause shows: the first row whose demands on object and neighbours are met."""

from recoupe.lang.rows.predicates import PredicateRow
from recoupe.model import Token
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.clause import is_reflexive
from recoupe.stages.claim.conditional import under_question
from recoupe.stages.claim.items import FORCES, WEAPONS, goods_of
from recoupe.stages.claim.lexicon import MATTER, Lexicon, lemma_of
from recoupe.stages.claim.party import Cast
from recoupe.syntax import Tree

OF_NOUNS = frozenset({"human", "territory"})
BARE = frozenset({"light", "support", "none", "idiom"})
MOVING = ("to", "in", "toward", "at")


def choose(tree: Tree, arguments: Arguments, lexicon: Lexicon, cast: Cast) -> PredicateRow | None:
    """Return the row that fits a predicate, None where none does.

    « recevoir une délégation » -> host; « recevoir des obus » -> obtain
    """
    for row in lexicon.senses_of(arguments.predicate):
        if all(_stands_beside(tree, arguments, condition, lexicon) for condition in row.beside) and (
            not row.needs or any(_is_kind(tree, arguments, kind, lexicon, cast) for kind in row.needs)
        ):
            return row
    return None


def _stands_beside(tree: Tree, arguments: Arguments, condition: str, lexicon: Lexicon) -> bool:
    predicate = arguments.predicate
    kind, _, value = condition.partition("=")
    if kind in {"expl", "no-expl"}:
        return is_reflexive(tree, predicate) == (kind == "expl")
    if kind == "obj":
        return any(lemma_of(token) == value for token in arguments.objects)
    if kind == "obl":
        return any(value in groups or lemma_of(token) == value for groups, token in arguments.obliques)
    if kind in {"adv", "mod", "of"}:
        relations = ("advmod",) if kind == "adv" else ("amod", "compound", "nmod", "flat")
        return any(value in {lemma_of(child), child.text.lower()} for child in tree.children(predicate, *relations))
    if kind == "case":
        return any(child.text.lower() == value for child in tree.children(predicate, "case"))
    if kind == "prt":
        return any(
            child.text.lower() == value for child in tree.children(predicate, "compound:prt", "advmod", "compound")
        )
    if kind == "xcomp":
        return any(lemma_of(child) == value for child in tree.children(predicate, "xcomp"))
    if kind == "question":
        clauses = tree.children(predicate, "ccomp", "advcl")
        return any(under_question(tree, clause, lexicon) for clause in clauses)
    if kind == "ccomp":
        return bool(tree.children(predicate, "ccomp"))
    if kind in {"has-xcomp", "no-xcomp"}:
        return bool(tree.children(predicate, "xcomp", "ccomp")) == (kind == "has-xcomp")
    return bool(arguments.objects) == (kind == "has-obj")


def _is_kind(tree: Tree, arguments: Arguments, kind: str, lexicon: Lexicon, cast: Cast) -> bool:
    if kind == "for_goods":
        return any("for" in groups and goods_of(tree, token, lexicon) for groups, token in arguments.obliques)
    if kind == "subject_goods":
        return any(goods_of(tree, token, lexicon) for token in arguments.subjects)
    if kind == "place":
        moving = [token for groups, token in arguments.obliques if any(group in MOVING for group in groups)]
        return any(_is_goal(cast, token) for token in moving) or any(
            place.entity.schema in {"Country", "Address"} for token in arguments.objects if (place := cast.place(token))
        )
    predicate_is_noun = arguments.predicate.upos == "NOUN"
    partitive = [token for groups, token in arguments.obliques if "of" in groups] if not arguments.objects else []
    partitive = partitive if kind == "goods" or (kind in OF_NOUNS and predicate_is_noun) else []
    if kind == "rival":
        sides = [
            [party for token in tokens for party in cast.parties(token)]
            for tokens in (arguments.subjects, arguments.objects)
        ]
        return all(any(party.entity.schema == "Person" for party in side) for side in sides)
    return any(_object_is(tree, token, kind, lexicon, cast) for token in [*arguments.objects, *partitive])


def _is_goal(cast: Cast, token: Token) -> bool:
    place = cast.place(token)
    return place is not None and place.entity.schema != "Company"


def _object_is(tree: Tree, token: Token, kind: str, lexicon: Lexicon, cast: Cast) -> bool:
    if kind == "goods":
        return bool(goods_of(tree, token, lexicon))
    if kind in {"weapon", "force"}:
        wanted = WEAPONS if kind == "weapon" else FORCES
        known = any(good.category in wanted for good in goods_of(tree, token, lexicon))
        return known or (kind == "force" and lexicon.is_organ(token, "force"))
    if kind == "party":
        return bool(cast.parties(token))
    if kind == "person":
        return any(party.entity.schema != "Country" for party in cast.parties(token)) or lexicon.is_organ(
            token, "office"
        )
    if kind == "human":
        schemata = {party.entity.schema for party in cast.parties(token)}
        return "Person" in schemata or (token.upos == "NOUN" and bool(schemata - {"Country", "PublicBody", "Company"}))
    if kind == MATTER:
        return lexicon.is_matter(token)
    if kind == "territory":
        return bool(cast.parties(token)) or lexicon.is_organ(token, kind)
    senses = {row.sense for row in lexicon.senses_of(token)}
    return bool(senses & with_trait("pact" if kind == "deal" else "measure"))
