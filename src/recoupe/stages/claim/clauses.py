"""From the acts of a sentence to its clauses: generic roles with their parties, axes, the saying, the clause above."""

from collections.abc import Iterator, Sequence

from recoupe.model import Clause, ClauseKind, Reading, Role, Token
from recoupe.model.ids import content_id
from recoupe.ontology.roles import GenericRole
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.lexicon import lemma_of
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.stances import Stances
from recoupe.stages.claim.voice import Voice
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

WITHOUT = ("punct", "acl", "acl:relcl", "appos", "advcl", "parataxis", "ccomp", "case", "mark")
BESIDE = {"beside noun": "beside"}
"""Groups of prepositions that the table of roles calls by another name."""
NAMED = frozenset({"NOUN", "PROPN", "NUM", "SYM", "X"})
"""Parts of speech whose words are kept where they name no party; a pronoun alone says nothing."""


class Clauses:
    """Makes the clauses of one document, a sentence at a time; `cast` stands at the sentence already."""

    def __init__(self, reading: Reading, cast: Cast, voice: Voice) -> None:
        self.document, self.cast, self.voice = reading.document, cast, voice

    def of(self, tree: Tree, acts: Sequence[Act], stances: Stances) -> list[Clause]:
        """Return a clause for every act, in text order of the predicates."""
        ids = {act.token.i: self._id(act) for act in acts}
        return [self._clause(tree, act, stances.of(act), ids) for act in acts]

    def _id(self, act: Act) -> str:
        return content_id("cls", self.document.id, act.token.start, act.token.end, act.token.text)

    def _clause(self, tree: Tree, act: Act, axes: Axes, ids: dict[int, str]) -> Clause:
        found = list(dict.fromkeys(self._roles(tree, act)))
        words = [act.token, *tree.children(act.token, "aux", "cop", "expl")]
        inside = [(word.start, word.end) for word in words] + [(role.start, role.end) for role in found]
        heard = self.voice.innermost(act.token)
        return Clause(
            id=ids[act.token.i],
            document_id=self.document.id,
            start=min(start for start, _ in inside),
            end=max(end for _, end in inside),
            predicate=lemma_of(act.token),
            sense=act.sense.name if act.sense else None,
            kind=kind_of(tree, act),
            roles=tuple(sorted(found, key=lambda role: (role.start, role.end, role.role, role.entity_id or ""))),
            polarity=axes.polarity,
            modality=axes.modality,
            certainty=axes.certainty,
            hearsay=axes.hearsay,
            attribution_id=heard.id if heard else None,
            parent_id=above(tree, act.token, ids),
        )

    def _roles(self, tree: Tree, act: Act) -> Iterator[Role]:
        for role, token in generic(act):
            place = self.cast.place(token) if role == GenericRole.PLACE else None
            parties = [place] if place else self.cast.parties(token)
            for party in parties:
                yield Role(role=role, start=party.start, end=party.end, text=party.text, entity_id=party.entity.id)
            if not parties and token.upos in NAMED:
                span = tree.span(token, without=WITHOUT)
                yield Role(role=role, start=span.start, end=span.end, text=self.document.text[span.start : span.end])


def generic(act: Act) -> Iterator[tuple[str, Token]]:
    """Yield the arguments of an act with their generic roles; an oblique that the sense has no role for is left out.

    "Karst sold Vara shells": agent Karst, theme shells; "prices rose" -> theme prices.
    Of a word without a sense only subject and object are known: agent and theme.
    """
    found = act.arguments
    roles = act.sense.arguments if act.sense else None
    subject = (roles.subject if found.objects else roles.lone) if roles else GenericRole.AGENT.value
    yield from ((subject, token) for token in found.subjects)
    yield from ((roles.object if roles else GenericRole.THEME.value, token) for token in found.objects)
    for groups, token in found.obliques if roles else ():
        named = [role for group in groups if (role := roles and roles.obliques.get(BESIDE.get(group, group)))]
        yield from ((role, token) for role in named[:1])


def kind_of(tree: Tree, act: Act) -> ClauseKind:
    """Return what carries a clause; a verb's auxiliaries tell its form with it.

    "has signed" -> finite; "to have signed" -> infinitive; « des obus livrés » -> participle; "was ready" -> state
    """
    token = act.token
    if act.pos != "VERB":
        states = act.pos == "ADJ" or bool(tree.children(token, "cop"))
        return ClauseKind.STATE if states else ClauseKind.NOUN
    forms = {word.feats.get("VerbForm") for word in (token, *tree.children(token, "aux", "cop"))}
    if "Fin" in forms:
        return ClauseKind.FINITE
    if "Inf" in forms:
        return ClauseKind.INFINITIVE
    return ClauseKind.PARTICIPLE if token.upos == "ADJ" or forms & {"Part", "Ger"} else ClauseKind.FINITE


def above(tree: Tree, token: Token, ids: dict[int, str]) -> str | None:
    """Return the id of the nearest act above a word; what it is coordinated with stands beside it, not above.

    "Karst said that Vara signed and left" -> said, for "signed" and for "left"
    """
    below = token
    for head in tree.ancestors(token):
        if base(below.deprel) != "conj" and head.i in ids:
            return ids[head.i]
        below = head
    return None
