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


def whom_beside_by_whom(ground: Ground) -> Changes:
    """« Las armas fueron entregadas por Chile a Bolivia »: Bolivia gets them, and is no second agent."""
    tree, found = ground.tree, Changes()
    for token in tree:
        if token.deprel == "obl:agent" and _is_personal(ground, token) and not _opened_by(ground, token, "agent"):
            found[token.i] = (token.head, "obl:arg")
    return found


def who_does_it_in_a_relative_clause(ground: Ground) -> Changes:
    """« La policía que detuvo a Luis Arroyo »: the police arrest, for their object stands behind the verb."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        relative = verb.deprel == "acl:relcl" and not ground.lexicon.has("no_object", verb.lemma.lower())
        if not relative or tree.child(verb, "nsubj", "nsubj:pass", "iobj", "expl"):
            continue
        pronouns = [child for child in tree.children(verb, "obj") if child.upos == "PRON" and child.i < verb.i]
        below = tree.children(verb, "obj", "obl", "obl:arg")
        behind = [child for child in below if child.i > verb.i and _is_personal(ground, child)]
        if len(pronouns) == len(behind) == 1 and not tree.child(pronouns[0], "case"):
            found |= {pronouns[0].i: (verb.i, "nsubj"), behind[0].i: (verb.i, "obj")}
    return found


def object_said_twice(ground: Ground) -> Changes:
    """« A Luis Arroyo lo detuvo la policía »: who stands before the verb is arrested, whoever follows it arrests."""
    tree, found = ground.tree, Changes()
    for verb in tree:
        clitics = [child for child in tree.children(verb, "obj") if child.upos == "PRON" and child.i < verb.i]
        if not is_verb(verb) or len(clitics) != 1:
            continue
        before = tree.children(verb, "obl", "obl:arg", "obj", "nsubj", "dislocated")
        said = [child for child in before if child.i < clitics[0].i and _is_personal(ground, child)]
        behind = [child for child in tree.children(verb, "obj") if child.i > verb.i and not tree.child(child, "case")]
        if len(said) == 1 and len(behind) <= 1:
            found |= {said[0].i: (verb.i, "obj"), clitics[0].i: (verb.i, "expl")}
            found |= {child.i: (verb.i, "nsubj") for child in behind}
    return found


def _opened_by(ground: Ground, token: Token, job: str) -> bool:
    return any(ground.lexicon.has(job, case.text.lower()) for case in ground.tree.children(token, "case"))


def _is_personal(ground: Ground, token: Token) -> bool:
    """Tell a noun right behind the preposition that opens such objects: « a dos pescadores », « al ministro »."""
    cases = ground.tree.children(token, "case")
    named = token.upos in ("NOUN", "PROPN") and not ground.lexicon.has("day", token.lemma.lower())
    return named and len(cases) == 1 and ground.lexicon.has("object_case", cases[0].text.lower())
