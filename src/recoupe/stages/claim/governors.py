"""From an event to what stands above it: words of modality, nouns of intention, and where the climb ends."""

from dataclasses import dataclass, replace

from recoupe.model import Certainty, Modality, Token
from recoupe.stages.claim.clause import clause_head, is_circumstance, is_present_participle
from recoupe.stages.claim.control import opened_by_to
from recoupe.stages.claim.effects import Effect, effect_of, fits, is_opened_by
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.stages.claim.negation import is_negated, is_not_made
from recoupe.stages.claim.rows import MarkerRow
from recoupe.syntax import Tree

COMPLEMENT = ("xcomp", "ccomp", "csubj", "advcl", "obl", "acl", "obj", "iobj")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stand of the climb. `tensed`: a tense already counts. `aimed`: its goal counts."""

    token: Token
    tensed: bool
    aimed: bool = False


Following = tuple[list[Effect], Step, bool]


def above(tree: Tree, step: Step, lexicon: Lexicon) -> Following | None:
    """Return the governor's effects, the next stand, and whether the governor's own words count; None at the top."""
    token = step.token
    goal = _goal(tree, token, lexicon) if not step.aimed else None
    if goal is not None:
        return [goal], Step(token=token, tensed=True, aimed=True), False
    head = clause_head(tree, token, lexicon)
    if head is None:
        return None
    relation = token.deprel
    if relation.startswith("conj"):
        finite = token.feats.get("VerbForm") == "Fin" or bool(tree.children(token, "aux", "aux:pass", "cop"))
        return [], Step(token=head, tensed=step.tensed), not finite and head.upos == token.upos
    if relation.startswith("acl:relcl"):
        return _belied(tree, head, token, lexicon) if is_content(tree, token, lexicon) else None
    if head.upos == "PRON" and relation.startswith("acl") and lexicon.is_word(head, "anticipatory"):
        head, relation = tree.head(head) or head, "ccomp"
        return _predicate_above(tree, step, head, lexicon, relation)
    if relation.startswith("ccomp") and _is_said_at_all(tree, head):
        return [], Step(token=head, tensed=step.tensed), False
    nominal = head.upos in {"NOUN", "PROPN", "PRON"}
    if nominal and (relation.startswith(("nmod", "compound")) or not tree.children(head, "cop")):
        return _noun_above(tree, step, head, lexicon)
    return _predicate_above(tree, step, head, lexicon, relation)


def _goal(tree: Tree, token: Token, lexicon: Lexicon) -> Effect | None:
    """Return the effect of a noun of intention that a copula equates with the event.

    « l'objectif est d'obtenir des obus »
    """
    subject = tree.child(token, "nsubj")
    if subject is None or tree.child(token, "cop") is None:
        return None
    rows = lexicon.markers_of(subject, "noun")
    return effect_of(rows[0]) if rows else None


def _noun_above(tree: Tree, step: Step, head: Token, lexicon: Lexicon) -> Following | None:
    """Climb to a noun: « la possibilité d'une rencontre », « leur capacité à fournir ».

    A participle of the present goes with its noun's clause, one of the past stands alone.
    """
    token, relation = step.token, step.token.deprel
    belied = _belied(tree, head, token, lexicon) if relation.startswith(("acl", "ccomp")) else None
    if belied:
        return belied
    slots = ("noun", "prep", "infinitive") if token.upos == "VERB" else ("noun", "prep")
    rows = lexicon.markers_of(head, *slots) or (lexicon.markers_of(head, "clause") if token.upos == "VERB" else [])
    if (
        rows
        and relation.startswith(("acl", "nmod", "ccomp", "compound", "advcl", "xcomp"))
        and not _qualifies(tree, token)
    ):
        following = Step(token=head, tensed=step.tensed)
        none = [Effect(negates=True, belies=True)] if token.upos == "VERB" and is_not_made(tree, head, lexicon) else []
        return [effect_of(rows[0]), *none], following, True
    if (
        relation.startswith("acl")
        and is_present_participle(token)
        and head.deprel.startswith("nsubj")
        and not step.tensed
    ):
        return [], Step(token=tree.tokens[head.head], tensed=False), True
    if relation.startswith("acl") and token.feats.get("VerbForm") == "Inf" and not step.tensed:
        return [_as_clause(tree, head)], Step(token=head, tensed=True), False
    return None


def is_content(tree: Tree, clause: Token, lexicon: Lexicon) -> bool:
    """Tell a relative clause that gives what its noun says: « les rumeurs selon lesquelles il aurait fui »."""
    return any(
        lexicon.is_word(word, "relative") and tree.children(word, "case") for word in tree.children(clause, "obl")
    )


def _belied(tree: Tree, report: Token, content: Token, lexicon: Lexicon) -> Following | None:
    """Return what is said of words that report an event: "reports that Karst fell are false", "were denied"."""
    governor = tree.tokens[report.head]
    if report.deprel == "obj" and content.feats.get("VerbForm") == "Fin" and lexicon.markers_of(governor, "denial"):
        return [Effect(denies=True)], Step(token=governor, tensed=True), False  # "denied reports that it had paid"
    above = [governor] if report.deprel.startswith("nsubj") else []
    above = [word for word in above if word.upos != "VERB" or report.deprel == "nsubj:pass"]
    below = [child for child in tree.children(report) if child.i != content.i and tree.child(child, "cop")]
    for word in (*above, *below):
        top = Step(token=word if word in above else report, tensed=True)
        if word.upos == "VERB" and lexicon.markers_of(word, "denial"):
            return [Effect(denies=True)], top, False
        rows = lexicon.markers_of(word, "clause") if word.upos == "ADJ" else []
        if rows and effect_of(rows[0]).negates:
            return [_outright(effect_of(rows[0]), tree, word, lexicon)], top, True
    return None


def _outright(effect: Effect, tree: Tree, word: Token, lexicon: Lexicon) -> Effect:
    """Mark what an adjective belies: "unable to attack", "is false", "is not true"; most verbs leave more open."""
    untrue = effect.certainty is Certainty.CERTAIN and effect.modality is None and is_negated(tree, word, lexicon)
    return replace(effect, belies=_undoes(effect) or (word.upos in {"ADJ", "ADV"} and (effect.negates or untrue)))


def _undoes(effect: Effect) -> bool:
    """Tell whether a word says for certain that what it governs is not: "scrapped plans to"."""
    return effect.negates and effect.modality is None and effect.certainty is Certainty.CERTAIN


def _as_clause(tree: Tree, noun: Token) -> Effect:
    """Return what an infinitive below a plain noun is worth: done, below « l'un des pays », else only possible.

    « des techniques à partager » -> able, possible
    """
    predicate = noun
    while predicate.deprel.startswith("nmod") and predicate.head != predicate.i:
        predicate = tree.tokens[predicate.head]
    if tree.children(predicate, "cop"):
        return Effect(modality=Modality.ACTUAL)
    return Effect(modality=Modality.ABLE, certainty=Certainty.POSSIBLE)


def _predicate_above(tree: Tree, step: Step, head: Token, lexicon: Lexicon, relation: str) -> Following | None:
    token = step.token
    if not relation.startswith(COMPLEMENT) and not (
        token.upos == "NOUN" and relation.startswith(("nsubj:pass", "nsubj"))
    ):
        return None
    belied = _belied(tree, head, token, lexicon) if relation == "ccomp" else None
    if belied:
        return belied
    following = Step(token=head, tensed=step.tensed)
    finite = _is_finite(tree, token)
    if _is_purpose(tree, token, lexicon):
        achieved = lexicon.markers_of(head, "purpose")
        wanted = Effect(modality=Modality.WANTED, certainty=Certainty.UNKNOWN)
        return ([] if achieved else [wanted]), following, bool(achieved)
    passive = [
        row for row in lexicon.markers_of(head, "passive") if relation == "xcomp" and tree.child(head, "aux:pass")
    ]
    if passive:
        return [effect_of(passive[0])], following, True
    if lexicon.markers_of(head, "denial") and relation.startswith(("ccomp", "xcomp", "obj")):
        return [Effect(denies=True)], following, False
    named = not _by_nobody_named(tree, head)  # "tried by a court for spying", by whomever
    charged = lexicon.markers_of(head, "cleared") or [
        row for row in lexicon.markers_of(head, "charged") if row.form or not named
    ]
    charged = [row for row in charged if fits(tree, head, row)]
    if charged and not relation.startswith("nsubj"):
        return [effect_of(charged[0])], following, False
    rows = _rows_over(tree, token, head, lexicon, relation)
    subject_of_verb = relation.startswith("nsubj") and not relation.startswith("nsubj:pass") and head.upos == "VERB"
    if rows and not subject_of_verb:
        softened = _outright(_softened(effect_of(rows[0]), tree, head), tree, head, lexicon)
        return [_doubted(softened, tree, head, lexicon)], following, True
    falls = token.upos == "NOUN" and subject_of_verb and not tree.children(head, "xcomp", "obj")
    fallen = lexicon.markers_of(head, "subject") if falls else []
    if fallen:
        return [effect_of(fallen[0])], following, True
    belief = lexicon.markers_of(head, "content")
    if belief and relation.startswith(("ccomp", "xcomp")):
        return [effect_of(belief[0])], following, False
    if relation == "xcomp" or (
        relation.startswith(("advcl", "ccomp", "csubj")) and not finite and not _is_past_participle(token)
    ):
        return [], following, not step.tensed
    return None


def _rows_over(tree: Tree, token: Token, head: Token, lexicon: Lexicon, relation: str) -> list[MarkerRow]:
    """Return the rows by which a predicate says how what depends on it stands to the world."""
    if is_circumstance(tree, token, lexicon):
        return []
    clausal = token.upos in {"VERB", "AUX", "ADJ"} and relation.startswith(("xcomp", "ccomp", "advcl", "csubj"))
    slots = ("clause", "infinitive") if clausal and not _is_finite(tree, token) else ("clause",)
    rows = [row for row in lexicon.markers_of(head, *slots) if fits(tree, head, row)]
    meant = _intended(tree, head, lexicon)
    if relation.startswith("advcl") and not meant:  # "The index dropped to reach a low": it did
        rows = [row for row in rows if not _undoes(effect_of(row))]
    if relation.startswith("advcl") and _is_finite(tree, token):  # "suspended Karst, days after soldiers seized power"
        rows = [row for row in rows if not effect_of(row).negates]
    if not rows and token.feats.get("VerbForm") == "Inf" and relation.startswith(("xcomp", "advcl")):
        return meant
    if token.upos == "NOUN" and relation.startswith(("obl", "advcl")):
        rows = [row for row in rows if is_opened_by(tree, token, row)]
    return rows


def _intended(tree: Tree, verb: Token, lexicon: Lexicon) -> list[MarkerRow]:
    """Return the rows of the intention that is a verb's object, whose infinitive a parser may hang on the verb.

    « a réaffirmé son engagement à défendre », "dropped its plan to build"
    """
    return [row for noun in tree.children(verb, "obj") for row in lexicon.markers_of(noun, "noun")][:1]


def _is_said_at_all(tree: Tree, verb: Token) -> bool:
    """Tell a saying that is judged: « il est faux de dire que Karst a livré », "it is wrong to say that"."""
    judged = verb.deprel.startswith(("csubj", "xcomp")) and verb.feats.get("VerbForm") == "Inf"
    return judged and tree.tokens[verb.head].upos == "ADJ"


def _by_nobody_named(tree: Tree, verb: Token) -> bool:
    """Tell a passive whose agent is not told: "soldiers accused of killing", « comparaît pour avoir volé »."""
    passive = verb.feats.get("VerbForm") == "Part" and (
        verb.deprel.startswith(("acl", "amod")) or bool(tree.children(verb, "aux:pass", "nsubj:pass"))
    )
    return (passive or not tree.child(verb, "obj", "iobj")) and not tree.children(verb, "obl:agent")


def _softened(effect: Effect, tree: Tree, head: Token) -> Effect:
    """Leave out the certainty of a conditional modal, which its own mood has given already."""
    conditional = any(word.feats.get("Mood") == "Cnd" for word in (head, *tree.children(head, "aux")))
    if conditional and effect.is_hedge and not effect.negates:
        return Effect(modality=effect.modality, certainty=effect.certainty)
    return effect


def _doubted(effect: Effect, tree: Tree, head: Token, lexicon: Lexicon) -> Effect:
    """Turn likelihood round where it is played down: « il est peu probable que »."""
    likely = effect.is_hedge and effect.certainty in {Certainty.PROBABLE, Certainty.POSSIBLE}
    if likely and any(lexicon.is_word(child, "downtoner") for child in tree.children(head, "advmod")):
        return replace(effect, certainty=Certainty.IMPROBABLE)
    return effect


def _is_purpose(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether an infinitive says what something is done for.

    « pour livrer des obus », "in order to buy shells"
    """
    if not token.deprel.startswith(("advcl", "obl")) or token.upos != "VERB":
        return False
    head = tree.tokens[token.head]
    asked = tree.child(head, "obj") is not None and lexicon.markers_of(head, "clause", "infinitive")
    if asked and opened_by_to(tree, token, lexicon):
        return False
    opening = tree.children(token, "mark", "case")
    return token.feats.get("VerbForm") == "Inf" and any(lexicon.is_word(word, "purpose") for word in opening)


def _is_finite(tree: Tree, token: Token) -> bool:
    words = (token, *tree.children(token, "aux", "aux:pass", "cop"))
    return any(word.feats.get("VerbForm") == "Fin" for word in words)


def _qualifies(tree: Tree, token: Token) -> bool:
    """Tell a participle that says what its noun is like ("the attempt failing") from "an attempt at failing"."""
    return _is_participle(token) and not tree.children(token, "mark", "case")


def _is_participle(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Part"


def _is_past_participle(token: Token) -> bool:
    return _is_participle(token) and not is_present_participle(token)
