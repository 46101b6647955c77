"""Where an event stands: polarity, modality, certainty and hearsay, read from the event upwards."""

from dataclasses import dataclass, replace

from recoupe.model import Certainty, Modality, Polarity, Token
from recoupe.stages.claim.clause import is_circumstance
from recoupe.stages.claim.effects import Effect, own_effects
from recoupe.stages.claim.governors import Step, above
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree

WEAKEST_LAST = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
STRONGEST_FIRST = (
    Modality.HYPOTHETICAL,
    Modality.FORBIDDEN,
    Modality.OBLIGED,
    Modality.WANTED,
    Modality.PROMISED,
    Modality.OFFERED,
    Modality.PLANNED,
    Modality.ABLE,
    Modality.FORECAST,
    Modality.ONGOING,
    Modality.ACTUAL,
)
HEIGHT = 8
REAL = frozenset({Modality.ACTUAL, Modality.ONGOING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """Where an event stands. `announced`: the future of a past report. `denied`: it is what somebody denies.

    `belied`: something says outright that it is none.

    `sureness` is how likely the weights hold polarity, modality and certainty to be; 1 where rules alone read.
    """

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.CERTAIN
    hearsay: bool = False
    announced: bool = False
    denied: bool = False
    belied: bool = False
    sureness: float = 1.0


def axes_of(tree: Tree, event: Token, lexicon: Lexicon, *, anchor: Token | None = None) -> Axes:
    """Return where an event stands. `anchor` is the verb that lends an event noun its tense, where there is one.

    « Karst pourrait renoncer à livrer des obus » -> negated, forecast, possible
    """
    effects = _climb(tree, event, lexicon, anchor)
    return combine(effects)


def combine(effects: list[Effect]) -> Axes:
    """Join the effects found from the event upwards: every negation turns the polarity, the weakest certainty wins."""
    flips = sum(1 for effect in effects if effect.negates)
    modalities = [effect.modality for effect in effects if effect.modality is not None]
    modality = next((found for found in STRONGEST_FIRST if found in modalities), Modality.ACTUAL)
    certainty = _certainty(effects, negated=flips % 2 == 1)
    return Axes(
        polarity=Polarity.NEGATED if flips % 2 else Polarity.AFFIRMED,
        modality=modality,
        certainty=certainty,
        hearsay=any(effect.hearsay for effect in effects),
        announced=any(effect.announced for effect in effects),
        denied=any(effect.denies for effect in effects),
        belied=flips % 2 == 1 and any(effect.belies for effect in effects),
    )


def _certainty(effects: list[Effect], *, negated: bool) -> Certainty:
    """Return the weakest certainty. An intention's own vagueness counts only where nothing says how sure it is."""
    hedged = [effect.certainty for effect in effects if effect.certainty is not None and effect.is_hedge]
    if Certainty.IMPROBABLE in hedged:
        return Certainty.IMPROBABLE
    able = any(effect.modality is Modality.ABLE for effect in effects)
    if hedged and negated and able and set(hedged) == {Certainty.POSSIBLE}:
        return Certainty.CERTAIN
    stated = hedged if any(found is not Certainty.CERTAIN for found in hedged) else []
    found = stated or [effect.certainty for effect in effects if effect.certainty is not None]
    return max(
        found, key=lambda each: WEAKEST_LAST.index(each) if each in WEAKEST_LAST else 0, default=Certainty.CERTAIN
    )


def _unreal_setting(tree: Tree, noun: Token, lexicon: Lexicon) -> list[Effect]:
    """An indefinite event within a clause that is not real is not real either, nor done where its infinitive is not.

    « Il est impensable que Zembla vote une résolution après un essai »: no test is told of; « refuse d'imposer des
    sanctions »: none is imposed
    """
    indefinite = any(child.feats.get("Definite") == "Ind" for child in tree.children(noun, "det"))
    if noun.upos != "NOUN" or not indefinite:
        return []
    verb = next((word for word in tree.ancestors(noun) if word.upos == "VERB"), None)
    if verb is None:
        return []
    found = axes_of(tree, verb, lexicon)
    undone = found.polarity is Polarity.NEGATED and verb.feats.get("VerbForm") == "Inf"
    if undone and noun.head == verb.i and noun.deprel == "obj":
        return [Effect(negates=True)]
    return [] if found.modality in REAL else [Effect(modality=Modality.HYPOTHETICAL, certainty=Certainty.UNKNOWN)]


def _climb(tree: Tree, event: Token, lexicon: Lexicon, anchor: Token | None) -> list[Effect]:
    effects = own_effects(tree, event, lexicon, tensed=False)
    step = Step(token=event, tensed=any(effect.tense for effect in effects))
    if anchor is not None and anchor is not event:
        effects += own_effects(tree, anchor, lexicon, tensed=step.tensed)
        step = Step(token=anchor, tensed=step.tensed or any(effect.tense for effect in effects))
    apart = False
    for _ in range(HEIGHT):
        apart = apart or is_circumstance(tree, step.token, lexicon)
        following = above(tree, step, lexicon)
        if following is None:
            effects += _unreal_setting(tree, step.token, lexicon)
            break
        found, step, own = following
        effects += [_without_negation(effect) for effect in found] if apart else found
        if own:
            more = own_effects(tree, step.token, lexicon, tensed=step.tensed)
            effects += [_without_negation(effect) for effect in more] if apart else more
            step = Step(token=step.token, tensed=step.tensed or any(effect.tense for effect in more))
    return effects


def _without_negation(effect: Effect) -> Effect:
    """Leave out what denies a governor: "Karst did not answer after visiting Ardavia" denies no visit."""
    return replace(effect, negates=False, denies=False, belies=False)
