"""Names that the parser hung on the day before them: a day bears no name but its own."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import is_verb
from recoupe.syntax.words import is_word

CALLED = ("flat", "appos", "nmod", "compound")
BEHIND = ("acl", "conj", "appos")
"""How words hang that the parser gave to the day with the name: "On Monday Karst, | backed by Vara |, imposed …"."""


def name_behind_a_day(ground: Ground) -> Changes:
    """« Karst a expulsé le 3 juin | Oleg Quill », "On Monday | Karst imposed …": whom the verb expels, who imposes."""
    tree, found = ground.tree, Changes()
    for day in tree:
        name = next((child for child in tree.children(day, *CALLED) if _is_name(ground, day, child)), None)
        verb = next((above for above in tree.ancestors(day) if is_verb(above)), None)
        if name is None:
            continue
        apart = tree.tokens[day.i + 1].text == ","
        if verb is not None and verb.i < day.i and not apart and _lacks_its_object(ground, verb):
            found |= {name.i: (verb.i, "obj"), **_with_it(ground, day, name, end=len(tree.tokens))}
            continue
        main = _main_verb_behind(ground, name)
        if main is not None:
            found |= {name.i: (main.i, "nsubj"), **_with_it(ground, day, name, end=main.i), **_turned(ground, main)}
    return found


def _is_name(ground: Ground, day: Token, child: Token) -> bool:
    """Tell a name right behind a day, at most behind a comma; days, hours and years are none."""
    if child.upos != "PROPN" or not child.text[:1].isupper() or not _is_day(ground, day) or _is_day(ground, child):
        return False
    between = [token.text for token in ground.tree.tokens[day.i + 1 : ground.begins(child).i] if token.text != ","]
    return child.i > day.i and not between and ground.tree.child(child, "case", "nummod") is None


def _is_day(ground: Ground, token: Token) -> bool:
    return any(ground.lexicon.has("day", word) for word in (token.lemma.lower(), token.text.lower()))


def _lacks_its_object(ground: Ground, verb: Token) -> bool:
    own = [one for one in ground.tree.children(verb, "obj", "ccomp", "xcomp") if not _is_day(ground, one)]
    passive = ground.tree.child(verb, "aux:pass", "nsubj:pass", "expl")
    return not own and passive is None and ground.tree.child(verb, "nsubj") is not None


def _main_verb_behind(ground: Ground, name: Token) -> Token | None:
    """Return the verb that has no subject before it, or one behind it: "Karst, backed by Vara, | wants | …"."""
    tree = ground.tree
    for verb in tree.tokens[name.i + 1 :]:
        asides = base(verb.deprel) in ("acl", "advcl") and tree.tokens[verb.head].i <= name.i
        if not is_verb(verb) or asides or verb.feats.get("Tense") is None:
            continue
        before = [one for one in tree.children(verb, "nsubj", "nsubj:pass", "expl") if one.i < verb.i]
        marked = tree.child(verb, "mark", "cc", "aux:pass") is not None
        loose = base(verb.deprel) in ("root", "amod", "conj", "parataxis")
        return verb if not before and not marked and loose else None
    return None


def _turned(ground: Ground, main: Token) -> Changes:
    """Make a main verb read as an adjective the root, and a subject behind it its object."""
    tree, noun = ground.tree, ground.tree.tokens[main.head]
    behind = {one.i: (main.i, "obj") for one in tree.children(main, "nsubj") if one.i > main.i}
    if base(main.deprel) != "amod" or noun is not tree.root:
        return behind
    others = {
        child.i: (main.i, child.deprel) for child in tree.children(noun) if child.i < main.i or not is_word(child)
    }
    others.pop(main.i, None)
    return {**others, main.i: (main.i, "root"), noun.i: (main.i, "obj"), **behind}


def _with_it(ground: Ground, day: Token, name: Token, *, end: int) -> Changes:
    """Hang on the name what was hung on the day behind it."""
    tree = ground.tree
    return {
        child.i: (name.i, child.deprel)
        for child in tree.children(day, *BEHIND)
        if name.i < child.i < end and child.i != name.i
    }
