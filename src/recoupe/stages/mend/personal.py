"""Objects with a preposition: languages that say « a » before somebody to whom something is done."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.verbs import is_verb

OTHERS = ("obj", "iobj", "expl", "nsubj:pass", "aux:pass", "ccomp", "xcomp", "cop")


def personal_object(ground: Ground) -> Changes:
    """« El ejército detuvo a dos pescadores »: a verb without another object has it behind the preposition of persons.

    Verbs of giving to somebody and of going somewhere keep it as they have it; the language lists both.
    """
    tree, found = ground.tree, Changes()
    for verb in tree:
        if not is_verb(verb) or ground.lexicon.has("no_object", verb.lemma.lower()) or tree.child(verb, *OTHERS):
            continue
        behind = [child for child in tree.children(verb, "obl") if child.i > verb.i and _is_personal(ground, child)]
        if len(behind) == 1:
            found[behind[0].i] = (verb.i, "obj")
    return found


def whom_beside_what(ground: Ground) -> Changes:
    """« Bolivia prometió a Perú 300 toneladas de harina »: of two objects the one behind « a » is the hearer."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        gives = is_verb(verb) and ground.lexicon.has("no_object", verb.lemma.lower())
        things = tree.children(verb, "obj") if gives else []
        whom = [thing for thing in things if _is_personal(ground, thing)]
        if len(things) > 1 and len(whom) == 1:
            found[whom[0].i] = (verb.i, "obl:arg")
    return found


def _is_personal(ground: Ground, token: Token) -> bool:
    """Tell a noun right behind the preposition that opens such objects: « a dos pescadores », « al ministro »."""
    cases = ground.tree.children(token, "case")
    named = token.upos in ("NOUN", "PROPN") and not ground.lexicon.has("day", token.lemma.lower())
    return named and len(cases) == 1 and ground.lexicon.has("object_case", cases[0].text.lower())
