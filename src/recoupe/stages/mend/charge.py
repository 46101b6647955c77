"""What somebody is accused of, which the parser hung on the accused."""

from recoupe.model import Stance, Token
from recoupe.stages.mend.ground import Changes, Ground


def charge(ground: Ground) -> Changes:
    """As in "accused the mayor of theft": theft is no part of who he is, as the port is of "the mayor of the port"."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or cue.row.stance is not Stance.ALLEGES or not cue.prepositions:
            continue
        for accused in tree.children(verb, "obj", "nsubj:pass"):
            below = [noun for one in _last(ground, accused) for noun in tree.children(one, "nmod")]
            opened = [noun for noun in below if _opens(ground, noun) in cue.prepositions and _is_bare(ground, noun)]
            found |= {opened[-1].i: (verb.i, "obl")} if opened else {}
    return found


def _last(ground: Ground, accused: Token) -> list[Token]:
    """Return the words for the accused that "of" may hang on: of a list the last one."""
    return [accused, *(word for word in ground.tree.conjuncts(accused) if word.i > accused.i)][-1:]


def _opens(ground: Ground, noun: Token) -> str:
    case = ground.tree.child(noun, "case")
    return ground.lexicon.preposition(case.text) if case is not None else ""


def _is_bare(ground: Ground, noun: Token) -> bool:
    """Tell a noun without article that is no body: "the chief of police" is one man."""
    plain = noun.upos == "NOUN" and not ground.tree.children(noun, "det", "nmod:poss")
    return plain and noun.lemma.lower() not in ground.lexicon.sources
