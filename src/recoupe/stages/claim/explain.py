"""How a claim came about: the tree it stands in, the tables and rules or weights that made it, and what they saw."""

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.lang.rows.predicates import PredicateRow
from recoupe.lang.rows.senses import SenseRow
from recoupe.model import Attribution, Claim, Clause, Reading, Span, Token
from recoupe.model.ids import content_id
from recoupe.ontology import senses
from recoupe.ontology.lemmas import row_of
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.axes import axes_of
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.choose import choose
from recoupe.stages.claim.lexicon import VERBAL, lemma_of, lexicon
from recoupe.stages.claim.loglinear import model
from recoupe.stages.claim.lookup import looked_up
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.run import Found, sentences_of
from recoupe.stages.claim.weigh import ACT

AXES = ("polarity", "modality", "certainty", "hearsay")
REASONS = 5
Row = SenseRow | PredicateRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A word of the tree with the relation it hangs by, and the mending that hung it there, where one did."""

    word: str
    relation: str
    mending: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What the weights gave one answer for: the answer, its probability, the traits that weigh most, with signs.

    `tables` is the probability that the tables alone give, None where only the encoder read the word.
    """

    answer: str
    word: str
    probability: float
    tables: float | None
    weights: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One axis: what the rules read, what the weights decide (None where they do not), what the claim says."""

    axis: str
    rules: str
    weights: str | None
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A claim with all that made it. `path` runs from the root to the predicate, `mended` are words with their heads.

    `by_rules` tells that a frame's rule made the claim, `by_weights` that the weights did; both may. `table_row` gave
    the sense, `frame_row` is the row that the rule followed. `aside`: `saying` holds the words, but its source does not
    vouch for the claim, which is the article's own.
    """

    claim: Claim
    clause: Clause | None
    sentence: Span
    predicate: Span
    path: tuple[Step, ...]
    mended: tuple[tuple[Step, str], ...]
    table_row: Row | None
    frame_row: PredicateRow | None
    by_rules: bool
    by_weights: bool
    reasons: tuple[Reason, ...]
    stands: tuple[Stand, ...]
    saying: Attribution | None
    aside: bool


def explain(reading: Reading, claim_id: str, *, encoder: bool = True) -> Explanation | None:
    """Read a document's claims again and tell how one came about, None where the reading does not yield it.

    `reading` is what the stage itself is given, trees included; `encoder`: whether the encoder read it too.
    """
    reader = Reader(reading, lexicon(reading.document.language))
    for found in sentences_of(reader, encoder=encoder):
        for claim in found.claims:
            token = _carrier(found, claim) if claim.id == claim_id else None
            if token is not None:
                return _explained(reader, found, claim, token)
    return None


def _carrier(found: Found, claim: Claim) -> Token | None:
    """Return the word that a claim was made of: its place and a sense or event type make the claim's id."""
    names = [*senses(), *model("root").classes]
    for token in found.seen.tree:
        ids = (content_id("clm", claim.document_id, token.start, token.end, name) for name in names)
        if lemma_of(token) == claim.predicate and claim.id in ids:
            return token
    return None


def _explained(reader: Reader, found: Found, claim: Claim, token: Token) -> Explanation:
    tree, words, language = found.seen.tree, reader.lexicon, reader.reading.document.language
    act = next((act for act in found.acts if act.token.i == token.i), None)
    place = next((place for place, one in enumerate(found.acts) if one is act), None)
    ruled = next((one for one in found.ruled if one.id == claim.id), None)
    pos, particle = looked_up(tree, token, words, language)
    arguments = (verb_arguments if token.upos in VERBAL else noun_arguments)(tree, token, words)
    heard = reader.voice.innermost(token, frozenset(role.entity_id for role in claim.roles if role.entity_id))
    own = next((one for one in reader.reading.attributions if one.id == claim.attribution_id), None)
    return Explanation(
        claim=claim,
        clause=None if place is None else found.clauses[place],
        sentence=claim.sentence,
        predicate=Span(token.start, token.end),
        path=tuple(_step(found, word) for word in reversed([token, *tree.ancestors(token)])),
        mended=tuple(
            (_step(found, tree.tokens[one.i]), head.text if (head := tree.head(tree.tokens[one.i])) else "")
            for one in {note.i: note for note in tree.sentence.mendings}.values()
        ),
        table_row=row_of(lemma_of(token), pos, language=language, particle=particle),
        frame_row=choose(tree, arguments, words, reader.cast) if ruled else None,
        by_rules=ruled is not None,
        by_weights=any(lemma_of(token) == one.predicate and _is_of(one, token) for one in found.weighed),
        reasons=tuple(_reasons(found, act)) if act else (),
        stands=_stands(reader, found, claim, token, ruled, act),
        saying=own or heard,
        aside=own is None and heard is not None,
    )


def _is_of(claim: Claim, token: Token) -> bool:
    return claim.start <= token.start and token.end <= claim.end


def _step(found: Found, token: Token) -> Step:
    mendings = [note.name for note in found.seen.tree.sentence.mendings if note.i == token.i]
    return Step(word=token.text, relation=token.deprel, mending=mendings[-1] if mendings else None)


def _reasons(found: Found, act: Act) -> Iterable[Reason]:
    """Yield why a word is an act, and why each of its parties takes the part it takes."""
    seen, weighed = found.seen, found.weigh(act)
    yield _reason("act", seen.act(act), ACT, act.token.text, weighed.worth)
    for role, token, odds in weighed.parties:
        if role in {ACTOR, OTHER}:
            yield _reason("party", seen.party(act, token), role, token.text, odds)
    for role, mention, odds in weighed.elsewhere:
        yield Reason(answer=role, word=mention.text, probability=round(odds, 3), tables=None, weights=())


def _reason(name: str, traits: list[str], answer: str, word: str, odds: float) -> Reason:
    weights = model(name)
    return Reason(
        answer=answer,
        word=word,
        probability=round(odds, 3),
        tables=weights.probabilities(traits)[answer],
        weights=tuple(weights.reasons(dict.fromkeys(traits), answer, REASONS)),
    )


def _stands(
    reader: Reader, found: Found, claim: Claim, token: Token, ruled: Claim | None, act: Act | None
) -> tuple[Stand, ...]:
    """Return the axes; hearsay is the rules' alone."""
    read = ruled or axes_of(found.seen.tree, token, reader.lexicon)
    decided = found.stances.of(act) if act else None
    return tuple(
        Stand(
            axis=axis,
            rules=str(getattr(read, axis)),
            weights=None if decided is None or axis == "hearsay" else str(getattr(decided, axis)),
            claim=str(getattr(claim, axis)),
        )
        for axis in AXES
    )
