"""What somebody is accused of or punished for, which the parser hung on the accused."""

from recoupe.model import Stance, Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.verbs import is_verb

JUDGED = ("obj", "nsubj:pass")


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


def reason(ground: Ground) -> Changes:
    """As in "arrested two men for stealing copper": stealing hangs on the arrest; of "a saw for cutting" on the saw."""
    tree, found = ground.tree, Changes()
    for deed in tree:
        noun = tree.head(deed)
        verb = None if noun is None or noun.deprel not in JUDGED else tree.head(noun)
        if (
            deed.deprel == "acl"
            and noun is not None
            and verb is not None
            and is_verb(verb)
            and _is_person(ground, noun)
        ):
            marks = tree.children(deed, "mark", "case")
            done = deed.feats.get("VerbForm") in {"Ger", "Part"} or bool(tree.children(deed, "aux", "aux:tense"))
            if done and any(ground.lexicon.has("reason", mark.text.lower()) for mark in marks):
                found[deed.i] = (verb.i, "advcl")
    return found


def _is_person(ground: Ground, noun: Token) -> bool:
    """Tell a name, a pronoun, or a noun for people who may speak."""
    return noun.upos in {"PROPN", "PRON"} or noun.lemma.lower() in ground.lexicon.sources


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
