"""Clauses that no word opens: a noun between a reporting verb and the verb that it announces is that one's subject."""

from itertools import pairwise

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite

THINGS = ("obj", "iobj")
OWN = ("nsubj", "csubj", "expl", "mark")


def subject_of_the_clause(ground: Ground) -> Changes:
    """As in "suggested her best role is as a guide": the role is no object, it is what the clause speaks of."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        clause = next((c for c in tree.children(verb, "ccomp") if c.i > verb.i and finite(tree, c)), None)
        if clause is None or not _announces(ground, verb) or tree.child(clause, *OWN):
            continue
        first = ground.begins(clause).i
        thing = next((t for t in tree.children(verb, *THINGS) if verb.i < t.i < first and _can_be_subject(t)), None)
        if thing is not None and tree.subtree(thing)[-1].i == first - 1:
            found[thing.i] = (clause.i, "nsubj")
    return found


def clause_read_as_participle(ground: Ground) -> Changes:
    """As in "said the crew planned to leave": a verb that gives nobody anything announces what the crew planned."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        thing = tree.child(verb, "iobj")
        if (
            thing is None
            or thing.i < verb.i
            or not _announces(ground, verb)
            or tree.child(verb, "obj", "ccomp", "xcomp")
        ):
            continue
        clause = next(
            (c for c in tree.children(thing, "acl") if _past(c) and not tree.child(c, "aux", "obl:agent")), None
        )
        if clause is not None and clause.i == tree.subtree(thing)[-1].i - len(tree.subtree(clause)) + 1:
            found |= {clause.i: (verb.i, "ccomp"), thing.i: (clause.i, "nsubj")}
    return found


def gerund_read_as_adjective(ground: Ground) -> Changes:
    """As in "jailed for insulting President Sezgin": between "for" and a name a gerund governs the name."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        name, opener = tree.tokens[verb.head], tree.tokens[verb.i - 1]
        if (verb.upos, verb.deprel, name.upos) == ("VERB", "amod", "PROPN") and name.i > verb.i and _present(verb):
            reason = opener.head == name.i and ground.lexicon.has("reason", opener.text.lower())
            if reason and name.head != name.i:
                found |= {verb.i: (name.head, "advcl"), name.i: (verb.i, "obj"), opener.i: (verb.i, "mark")}
    return found


def _announces(ground: Ground, verb: Token) -> bool:
    cue = ground.cue(verb)
    return cue is not None and cue.takes("clause") and not cue.takes("told")


def _can_be_subject(thing: Token) -> bool:
    return (
        thing.feats.get("Case") != "Acc" and thing.feats.get("Reflex") != "Yes" and thing.feats.get("PronType") != "Rel"
    )


def _past(token: Token) -> bool:
    return token.upos == "VERB" and token.feats.get("Tense") == "Past"


def _present(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Ger" or token.feats.get("Tense") == "Pres"


def words_at_an_auxiliary(ground: Ground) -> Changes:
    """As in "although it has so far not objected": what the parser hung on "has" belongs to the verb."""
    tree = ground.tree
    helpers = [token for token in tree if base(token.deprel) == "aux"]
    return {
        child.i: (helper.head, child.deprel) for helper in helpers for child in tree.children(helper, "mark", "nsubj")
    }


def subject_behind_a_conjunction(ground: Ground) -> Changes:
    """As in "after an inquiry found that …": a noun right before a past form without subject is no circumstance."""
    tree, found = ground.tree, Changes()
    for noun, verb in pairwise(tree.tokens):
        cases = tree.children(noun, "case")
        opening = [case for case in cases if ground.lexicon.has("clause_opener", case.text.lower())]
        bare = verb.head == noun.head and verb.deprel == "advcl" and not tree.child(verb, "nsubj", "aux", "mark", "cop")
        if noun.deprel != "obl" or noun.upos not in ("NOUN", "PROPN") or not opening or not bare:
            continue
        if verb.feats.get("Tense") == "Past" and tree.child(verb, "ccomp", "obj", "xcomp") is not None:
            found |= {noun.i: (verb.i, "nsubj"), opening[0].i: (verb.i, "mark")}
    return found
