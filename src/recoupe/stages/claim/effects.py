"""What a clause's own words do to its event: negation, hedges, auxiliaries, mood and tense, conjunctions."""

from dataclasses import dataclass

from recoupe.model import Certainty, Modality, Polarity, Token
from recoupe.stages.claim.clause import is_present_participle
from recoupe.stages.claim.conditional import (
    Conditional,
    conditional_reading,
    in_question,
    is_condition,
    is_conditional,
    of_anybody,
    under_condition,
    under_past_report,
    under_question,
)
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.stages.claim.negation import is_negated
from recoupe.stages.claim.rows import MarkerRow
from recoupe.syntax import Tree

PERFECT = "Perf"
"""The form of an auxiliary over a perfect: "would have sold"."""
BESIDE = "+"
"""What the form of a row begins with that needs a particle or a preposition: "+off", "+against"."""
HELPING = ("aux", "aux:pass", "cop")
BELOW = ("compound", "advmod", "obl", "nmod", "advcl", "acl", "xcomp")
INTENTIONS = frozenset(
    {
        Modality.WANTED,
        Modality.PLANNED,
        Modality.PROMISED,
        Modality.OFFERED,
        Modality.OBLIGED,
        Modality.HYPOTHETICAL,
        Modality.FORBIDDEN,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one word does. `tense`: it comes from a finite verb, so that no tense above counts any more.

    `belies`: it says outright that the event is none: "false", "unable to".
    """

    modality: Modality | None = None
    certainty: Certainty | None = None
    negates: bool = False
    hearsay: bool = False
    announced: bool = False
    denies: bool = False
    belies: bool = False
    tense: bool = False

    @property
    def is_hedge(self) -> bool:
        """Whether the certainty is said of the event rather than implied by an intention."""
        return self.modality not in INTENTIONS


MEANING = {
    Conditional.POSSIBLE: Effect(modality=Modality.FORECAST, certainty=Certainty.POSSIBLE, tense=True),
    Conditional.FORECAST: Effect(modality=Modality.FORECAST, certainty=Certainty.PROBABLE, tense=True),
    Conditional.DEONTIC: Effect(modality=Modality.OBLIGED, certainty=Certainty.UNKNOWN, tense=True),
    Conditional.WANTED: Effect(tense=True),
    Conditional.HYPOTHETICAL: Effect(modality=Modality.HYPOTHETICAL, certainty=Certainty.UNKNOWN, tense=True),
    Conditional.FUTURE_IN_PAST: Effect(
        modality=Modality.FORECAST, certainty=Certainty.CERTAIN, announced=True, tense=True
    ),
    Conditional.PROBABLE: Effect(modality=Modality.FORECAST, certainty=Certainty.PROBABLE, tense=True),
    Conditional.UNKNOWN: Effect(certainty=Certainty.UNKNOWN, tense=True),
    Conditional.QUESTION: Effect(certainty=Certainty.UNKNOWN, tense=True),
    Conditional.SEEMING: Effect(certainty=Certainty.PROBABLE, tense=True),
    Conditional.HEARSAY: Effect(certainty=Certainty.UNKNOWN, hearsay=True, tense=True),
}


def own_effects(tree: Tree, token: Token, lexicon: Lexicon, *, tensed: bool) -> list[Effect]:
    """Return the effects of the words directly at a verb or event noun. `tensed`: a tense below already counts."""
    effects = [Effect(negates=True)] if is_negated(tree, token, lexicon) else []
    effects += _hedges(tree, token, lexicon) + _marks(tree, token, lexicon)
    if token.upos not in {"VERB", "AUX", "ADJ", "NOUN"} or tensed:
        return effects
    return effects + _tense(tree, token, lexicon)


def effect_of(row: MarkerRow) -> Effect:
    """Return what a row of the modality table does."""
    return Effect(
        modality=row.modality, certainty=row.certainty, negates=row.polarity is Polarity.NEGATED, hearsay=row.hearsay
    )


def fits(tree: Tree, token: Token, row: MarkerRow) -> bool:
    """Tell whether a word stands in the form that a row is for."""
    words = (token, *tree.children(token, "aux"))
    if row.form is None:
        return True
    if row.form.startswith(BESIDE):
        return any(is_opened_by(tree, each, row) for each in tree.children(token, *BELOW))
    if row.form == "Cnd":
        return any(word.feats.get("Mood") == "Cnd" for word in words)
    if row.form == "Past":
        compound = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past" and len(words) > 1
        return compound and all(word.feats.get("Mood") in {None, "Ind"} for word in words)
    if row.form == "CndPast":
        return token.feats.get("VerbForm") == "Part" and any(word.feats.get("Mood") == "Cnd" for word in words)
    if row.form == "Pres":
        return token.feats.get("Tense") in {"Pres", "Imp"} and token.feats.get("VerbForm") == "Fin"
    if row.form == "Imp":
        return token.feats.get("Tense") == "Imp"
    if row.form == "ProgPast":
        return is_present_participle(token) and any(word.feats.get("Tense") == "Past" for word in words[1:])
    if row.form == "Prog":
        return is_present_participle(token)
    return token.text.lower() == row.form


def is_opened_by(tree: Tree, word: Token, row: MarkerRow) -> bool:
    """Tell whether a word is the particle of a row, or its phrase opens with its preposition: "against" an attack."""
    opener = tree.child(word, "case", "mark") or word
    return row.form == BESIDE + opener.text.lower()


def _hedges(tree: Tree, token: Token, lexicon: Lexicon) -> list[Effect]:
    effects = []
    for child in tree.children(token):
        phrase = " ".join(word.text.lower() for word in tree.subtree(child))
        row = lexicon.adverbs.get(phrase)
        if row is None and child.deprel.startswith(("advmod", "obl", "fixed", "parataxis", "dep", "discourse")):
            row = lexicon.adverbs.get(lemma_of(child)) or lexicon.adverbs.get(child.text.lower())
        if row is None and child.deprel in {"amod", "acl"} and token.upos == "NOUN":
            row = lexicon.adjectives.get(lemma_of(child)) or lexicon.adjectives.get(child.text.lower())
        if row is not None:
            negates = row.polarity is Polarity.NEGATED
            effects.append(Effect(modality=row.modality, certainty=row.certainty, hearsay=row.hearsay, negates=negates))
    return effects


def _marks(tree: Tree, token: Token, lexicon: Lexicon) -> list[Effect]:
    effects = []
    if is_condition(tree, token, lexicon) or of_anybody(tree, token, lexicon):
        effects.append(Effect(modality=Modality.HYPOTHETICAL, certainty=Certainty.UNKNOWN))
    elif under_question(tree, token, lexicon) or (token.upos in {"VERB", "AUX"} and in_question(tree, token)):
        effects.append(Effect(certainty=Certainty.UNKNOWN))
    effects += _severed(tree, token, lexicon)
    opening = [row for child in tree.children(token, "mark", "case") for row in lexicon.markers_of(child, "prep")]
    return effects + [effect_of(row) for row in opening or lexicon.openers_of(tree, token)]


def _severed(tree: Tree, token: Token, lexicon: Lexicon) -> list[Effect]:
    """Mend a tree where « il est possible qu'en échange … elle accepte » hangs the first clause on the second."""
    effects = []
    for child in tree.children(token, "advcl"):
        whole = child.upos == "ADJ" and tree.child(child, "cop") and not tree.children(child, "ccomp", "csubj", "xcomp")
        joined = any(
            lexicon.is_word(word, "complementiser") and word.upos == "SCONJ"
            for word in tree.tokens[child.i + 1 : child.i + 3]
        )
        if whole and joined and child.i < token.i:
            effects += [effect_of(row) for row in lexicon.markers_of(child, "clause")[:1]]
    return effects


def _tense(tree: Tree, token: Token, lexicon: Lexicon) -> list[Effect]:
    auxiliaries = _auxiliaries(tree, token)
    modal = [
        effect_of(row)
        for aux in auxiliaries
        if aux.deprel == "aux" and aux.feats.get("Mood") != "Cnd"
        for row in _fitting(tree, aux, token, lexicon)
    ]
    if is_conditional(tree, token):
        return [*modal, MEANING[conditional_reading(tree, token, lexicon)]]
    if under_condition(tree, token, lexicon):
        return [*(e for e in modal if e.certainty is Certainty.POSSIBLE), MEANING[Conditional.HYPOTHETICAL]]
    if modal and under_past_report(tree, token, lexicon) and any(e.modality is Modality.FORECAST for e in modal):
        return [Effect(modality=e.modality, certainty=_as_said(e), announced=True, tense=True) for e in modal]
    if modal:
        return [Effect(modality=e.modality, certainty=e.certainty, negates=e.negates, tense=True) for e in modal]
    conjugated = any(word.feats.get("VerbForm") == "Fin" for word in auxiliaries)
    if conjugated and _is_to_infinitive(tree, token, lexicon):  # "ministers are to meet"
        return [Effect(modality=Modality.PLANNED, certainty=Certainty.PROBABLE, tense=True)]
    words = (token, *auxiliaries)
    tenses = [word.feats.get("Tense") for word in words if word.feats.get("VerbForm") == "Fin"]
    if any(word.feats.get("Mood") == "Imp" for word in words) and not tree.children(token, "nsubj", "cop"):
        return [Effect(modality=Modality.WANTED, certainty=Certainty.UNKNOWN, tense=True)]
    if "Fut" in tenses:
        return [Effect(modality=Modality.FORECAST, certainty=Certainty.CERTAIN, tense=True)]
    if _ongoing(token, tenses):
        return [Effect(modality=Modality.ONGOING, tense=True)]
    if not tenses and _is_headline(tree, token, lexicon):
        return [Effect(modality=Modality.PLANNED, certainty=Certainty.PROBABLE, tense=True)]
    return [Effect(modality=Modality.ACTUAL, tense=True)] if tenses else []


def _auxiliaries(tree: Tree, token: Token) -> list[Token]:
    """Return a verb's auxiliaries, those of the verb before it where it has none: « seront gelés et vendus »."""
    own = tree.children(token, *HELPING)
    shares = token.deprel == "conj" and token.feats.get("VerbForm") == "Part" and not is_present_participle(token)
    return tree.children(tree.tokens[token.head], *HELPING) if shares and not own else own


def _is_headline(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether an infinitive stands for a main verb: "Zembla to buy shells"."""
    subject = tree.child(token, "nsubj")
    return _is_to_infinitive(tree, token, lexicon) and subject is not None and token.deprel in {"root", "parataxis"}


def _is_to_infinitive(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    marked = any(lexicon.is_word(mark, "purpose") for mark in tree.children(token, "mark"))
    infinitive = token.feats.get("VerbForm") == "Inf" or any(
        aux.feats.get("VerbForm") == "Inf" for aux in tree.children(token, "aux")
    )
    return infinitive and marked


def _as_said(effect: Effect) -> Certainty | None:
    """Return how sure the future of a past report was when it was said: "would" stands for "will" there."""
    return Certainty.CERTAIN if effect.certainty is Certainty.PROBABLE else effect.certainty


def _fitting(tree: Tree, aux: Token, main: Token, lexicon: Lexicon) -> list[MarkerRow]:
    slots = ("aux", "clause") if main.feats.get("VerbForm") == "Inf" else ("aux",)
    perfect = main.feats.get("VerbForm") == "Part" and any(
        word.feats.get("VerbForm") == "Inf" for word in tree.children(main, "aux")
    )
    rows = lexicon.markers_of(aux, *slots)
    return [row for row in rows if (perfect if row.form == PERFECT else fits(tree, aux, row))][:1]


def _ongoing(token: Token, tenses: list[str | None]) -> bool:
    """Tell whether an event goes on: a plain present, or a progressive."""
    if token.feats.get("VerbForm") == "Fin":
        return token.feats.get("Tense") == "Pres"
    return "Pres" in tenses and is_present_participle(token)
