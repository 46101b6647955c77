"""Which words of a sentence may be parties of an act, and which of them have no part in it."""

from collections.abc import Iterator

from recoupe.model import Token
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.excluded import PLACES, is_asked_for_by, is_left_out
from recoupe.stages.claim.reacting import accusers, askers, reactors
from recoupe.stages.claim.traits import Seen

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
SCENE, TO = frozenset({"in", "at"}), "to"
ACCUSE, ADDRESSEE = "ACCUSE", "addressee"
PLEADED = frozenset({ACCUSE, "REJECT", "REQUEST"})
HARM = frozenset({"ASSAULT", "COERCE"})
"""The groups of what stands before a place, and PLOVER's types of acts for which « au Mali » is one."""


def candidates(seen: Seen, act: Act) -> Iterator[Token]:
    """Yield the words that may be parties of an act: every mention of a party, and the nouns in its places."""
    found = {i for i in seen.mentions if i != act.token.i}
    found |= {
        other.i
        for word in act.arguments.words()
        for other in seen.tree.conjuncts(word)
        if (other.upos in NOMINAL or _is_so_many(seen, other)) and other.i != act.token.i
    }
    yield from (seen.tree.tokens[i] for i in sorted(found))


def _is_so_many(seen: Seen, word: Token) -> bool:
    """Tell a number that stands for people: "200 were arrested"; of "two of the soldiers" the soldiers do."""
    return word.upos == "NUM" and not seen.tree.children(word, "nmod", "nmod:unmarked", "flat", "compound")


def apart(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who have no part in an act.

    Who reacts to it, charges somebody with it, is left out of it, whose goods or kin it is done to, and what is part of
    its verb: « saisir le tribunal »
    """
    none = accusers(seen, act) | askers(seen, act) | owners(seen, act) | act.arguments.idiom
    reacting = {seen.entity(seen.tree.tokens[i]) or i for i in reactors(seen, act)}
    return frozenset(
        token.i
        for token in candidates(seen, act)
        if (seen.entity(token) or token.i) in reacting
        or token.i in none
        or is_left_out(seen, token)
        or (token.head != act.token.i and is_asked_for_by(seen, token))
    )


def is_forum(seen: Seen, act: Act, token: Token) -> bool:
    """Tell before whom a thing is contested or somebody accused: « contester la mesure devant l'OMC ».

    And to whom one complains: "complained to the ministry"
    """
    pleaded = act.sense is not None and act.sense.plover is not None and act.sense.plover.type in PLEADED
    opened = any(seen.lexicon.is_word(word, "forum") for word in seen.tree.children(token, "case"))
    heard = act.sense is not None and act.sense.arguments.obliques.get(seen.slot(act, token)[0]) == ADDRESSEE
    accused = act.sense is not None and act.sense.plover is not None and act.sense.plover.type == ACCUSE
    return (pleaded and opened and token.head == act.token.i) or (heard and accused)


def is_scene(seen: Seen, act: Act, token: Token) -> bool:
    """Tell where something is done to somebody: "killed in Mali", « condamné en Russie », « tué au Mali »."""
    slot, found = seen.slot(act, token)[0], seen.mentions.get(token.i)
    harms = act.sense is not None and act.sense.plover is not None and act.sense.plover.type in HARM
    towards = slot == TO and harms and found is not None and found[1] in PLACES
    return act.arguments.passive and (slot in SCENE or towards)


def owners(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for whose something a relative clause is about: "Peru, whose fishermen were attacked"."""
    tree = seen.tree
    clause = next((word for word in (act.token, *tree.ancestors(act.token)) if word.deprel == "acl:relcl"), None)
    if clause is None:
        return frozenset()
    head = tree.tokens[clause.head]
    if not any(_is_whose(seen, word) for word in (*tree.tokens[head.i + 1 : clause.i], *tree.subtree(clause))):
        return frozenset()
    return frozenset(word.i for word in (head, *tree.children(head, "flat", "compound", "appos")))


def _is_whose(seen: Seen, word: Token) -> bool:
    """Tell a relative word that hangs on a noun: "whose fishermen", « dont les pêcheurs », "two of whom"."""
    noun = seen.tree.tokens[word.head].upos in {"NOUN", "PROPN", "NUM"} and word.deprel.startswith(("nmod", "det"))
    return noun and seen.lexicon.is_word(word, "relative")
