"""Claims of every act that is worth one, whatever its verb: typed where the weights are sure, open otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.model import Certainty, Claim, Frame, Level, Reading, Role, Span, Token
from recoupe.model.ids import content_id
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.confidence import Saying, confidence, signs_of
from recoupe.stages.claim.counterparts import Told
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.lexicon import BODY, HUMAN, Lexicon, lemma_of
from recoupe.stages.claim.nominal import is_kind_of
from recoupe.stages.claim.nonanswer import says_nothing
from recoupe.stages.claim.party import Cast, Party
from recoupe.stages.claim.stances import Stances
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.voice import Voice, is_denied_outright
from recoupe.stages.claim.weigh import OUTSIDE, TOPIC, UNTYPED, Weighed, plover_of, vouching, weigh
from recoupe.syntax import Tree

WORTH = 0.12
"""Least probability of an act that makes a claim at all."""
TYPED, CITABLE = 0.5, 0.195
"""Least probability of an act, and least confidence in the whole row, of a claim that is typed.

All were chosen on development lines: typed claims alone still find half of the rows, and most of them are of a row.
"""
NOBODY = 0.62
SURE, SURE_OUTSIDE = 0.5, 0.6
"""How likely a party's part must be to be told, and that of one whom the act's own clause does not name.

Of one whose part is less sure the ledger says only that the act concerns it. Those outside are right less often than
their odds say: of those with 0.5 to 0.6 about half were, on the rows of the development lines. Tables alone know no
such odds.
"""
THINGS = frozenset({"NOUN", "PROPN", "NUM", "SYM"})
"""Parts of speech of what an act is about: "sold 80 % of its stake" too."""
FRAMES = {
    "CONSULT": Frame.ENCOUNTER, "SANCTION": Frame.MEASURE, "ASSAULT": Frame.FORCE, "COERCE": Frame.FORCE,
    "MOBILIZE": Frame.FORCE, "AGREE": Frame.AGREEMENT, "ACCUSE": Frame.COMMUNICATION, "REQUEST": Frame.COMMUNICATION,
    "REJECT": Frame.COMMUNICATION, "THREATEN": Frame.COMMUNICATION, "SUPPORT": Frame.COMMUNICATION,
}  # fmt: skip
KINDS = frozenset({Frame.FORCE, Frame.ENCOUNTER})
"""Frames whose nouns may only say of what kind another noun is: « force de frappe », "attack aircraft"."""
ROLES = {"actor": "actor", "other": "target", "topic": "topic", "place": "place"}
ROLES_OF_PARTIES = frozenset({"actor", "target", "topic"})
WITHOUT = ("punct", "acl", "acl:relcl", "appos", "advcl", "parataxis", "ccomp", "case", "conj", "cc")


class General:
    """Reads the acts of one document."""

    def __init__(
        self, reading: Reading, lexicon: Lexicon, cast: Cast, voice: Voice, encoded: Encoded | None = None
    ) -> None:
        self.reading, self.lexicon, self.cast, self.voice, self.encoded = reading, lexicon, cast, voice, encoded

    def weighed(self, seen: Seen, acts: Sequence[Act]) -> list[Told]:
        """Return the acts of a sentence that are worth a claim, in text order."""
        silent = self._silent(seen.tree, acts)
        found = []
        for act in acts:
            weighed = None if act.token.i in silent else self.weigh(seen, act)
            if weighed is not None:
                heard = self.voice.innermost(act.token)
                found.append(Told(seen, weighed, frozenset(heard.source_entity_ids if heard else ())))
        return found

    def claims_of(
        self, seen: Seen, acts: Sequence[Act], weighed: Mapping[int, Weighed], stances: Stances
    ) -> list[Claim]:
        """Return the claims of a sentence's acts in text order; `cast` stands at the sentence already."""
        silent = self._silent(seen.tree, acts)
        found = []
        said = _said_by_their_verbs(weighed)
        for act in acts:
            claim = self._claim(seen, weighed[act.token.i], stances) if act.token.i in weighed else None
            unknown = self.voice.unanswered(act.token, seen.tree) or any(
                a.i in silent for a in seen.tree.ancestors(act.token)
            )
            unknown = unknown or stances.of(act).certainty is Certainty.UNKNOWN
            if claim is not None and act.token.i in said:
                claim = replace(claim, level=Level.OPEN)
            if claim is not None and unknown:
                claim = replace(claim, certainty=Certainty.UNKNOWN, level=Level.OPEN)
            if claim is not None:
                found.append(claim)
        return found

    def weigh(self, seen: Seen, act: Act, *, least: float = WORTH) -> Weighed | None:
        """Return an act with the parties that its own words tell, None where it is worth less than `least`."""
        heard = self.voice.innermost(act.token)
        return weigh(seen, act, least=least, nobody=NOBODY, encoded=self.encoded, heard=heard)

    def _silent(self, tree: Tree, acts: Sequence[Act]) -> set[int]:
        return {act.token.i for act in acts if self._is_silent(tree, act)}

    def _is_silent(self, tree: Tree, act: Act) -> bool:
        if act.sense is None:
            return False
        kind = act.pos == "NOUN" and act.sense.frame in KINDS and is_kind_of(tree, act.token, self.lexicon)
        return kind or says_nothing(tree, act.token, act.sense.name, self.lexicon)

    def _claim(self, seen: Seen, weighed: Weighed, stances: Stances) -> Claim | None:
        act, tree = weighed.act, seen.tree
        roles, words = self._roles(seen, weighed)
        if not any(role.role in ROLES_OF_PARTIES for role in roles):
            return None
        parties = frozenset(role.entity_id for role in roles if role.entity_id)
        axes = stances.of(act)
        saying = self.saying(seen, act, parties)
        heard = saying.source
        known = {(role.start, role.end) for role in roles}
        topic = next((each for each in self._topic(tree, weighed, words) if (each.start, each.end) not in known), None)
        words += [act.token, *tree.children(act.token, "aux", "aux:pass", "cop", "advmod")]
        told = [role for role in (*roles, topic) if role is not None and role.role != "place"]
        here = Span(tree.sentence.start, tree.sentence.end)
        spans = [(word.start, word.end) for word in words]
        spans += [(role.start, role.end) for role in told if here.contains(Span(role.start, role.end))]
        start, end = min(first for first, _ in spans), max(last for _, last in spans)
        sense = act.sense
        sure = confidence(signs_of(seen, weighed, roles, axes, saying))
        return Claim(
            id=content_id("clm", self.reading.document.id, act.token.start, act.token.end, weighed.root),
            document_id=self.reading.document.id,
            start=start,
            end=end,
            sentence=Span(tree.sentence.start, tree.sentence.end),
            predicate=lemma_of(act.token),
            frame=FRAMES.get(weighed.root, Frame.OTHER),
            plover=plover_of(weighed),
            roles=tuple(
                sorted([*roles, *([topic] if topic else [])], key=lambda role: (role.start, role.end, role.role))
            ),
            polarity=axes.polarity,
            modality=axes.modality,
            certainty=axes.certainty,
            hearsay=axes.hearsay,
            attribution_id=heard.id if heard else None,
            warnings=self.voice.warnings(Span(start, end)),
            confidence=sure,
            sense=sense.name if sense else None,
            level=Level.TYPED if sure >= CITABLE and _is_plain(weighed, roles) else Level.OPEN,
        )

    def saying(self, seen: Seen, act: Act, parties: frozenset[str]) -> Saying:
        """Return the innermost saying that holds an act and is nobody's of its parties."""
        heard = self.voice.innermost(act.token, parties)
        if heard is None:
            return Saying()
        denied = is_denied_outright(seen.tree, act.token, heard)
        return Saying(heard, 1.0 if denied else vouching(seen, act, heard, parties))

    def _roles(self, seen: Seen, weighed: Weighed) -> tuple[list[Role], list[Token]]:
        roles: dict[tuple[str, str], Role] = {}
        told = [(self._part(seen, weighed, each), *each[:2]) for each in weighed.parties]
        for part, role, token in sorted(told, key=lambda each: each[0] == TOPIC):
            found = self.cast.parties(token)
            if found:
                for party in found:
                    roles.setdefault(("", party.entity.id), _role(part, party))
            unnamed = not found or self._is_listed(seen.tree, token, found)
            if unnamed and token.upos != "PRON" and role in {"actor", "other"}:
                span = seen.tree.span(token, without=WITHOUT)
                text = self.reading.document.text[span.start : span.end]
                roles.setdefault(("", text), Role(role=part, start=span.start, end=span.end, text=text))
        for role, mention, odds in weighed.elsewhere:
            part = ROLES[role if odds >= SURE_OUTSIDE else TOPIC]
            named = Role(
                role=part, start=mention.start, end=mention.end, text=mention.text, entity_id=mention.entity_id
            )
            roles.setdefault(("", mention.entity_id or ""), named)
        words = [token for role, token, _ in weighed.parties if role in {"actor", "other"}]
        return list(roles.values()), words

    def _is_listed(self, tree: Tree, token: Token, found: Sequence[Party]) -> bool:
        """Tell a member of a list that has no name, of which others do: "the Swedish firm and Valcor signed"."""
        listed = {word.i for word in tree.conjuncts(token) if word.i != token.i}
        party = any(self.lexicon.is_word(token, kind) for kind in (HUMAN, BODY))
        return party and all(each.token.i in listed for each in found)

    def _part(self, seen: Seen, weighed: Weighed, party: tuple[str, Token, float]) -> str:
        role, token, odds = party
        least = SURE_OUTSIDE if seen.slot(weighed.act, token)[0] == OUTSIDE else SURE
        return ROLES[role if self.encoded is None or odds >= least else TOPIC]

    def _topic(self, tree: Tree, weighed: Weighed, used: list[Token]) -> list[Role]:
        """Return what the act is about: its object, where that is no party."""
        arguments = weighed.act.arguments
        taken = {word.i for word in used} | arguments.set_phrase
        found = []
        for word in arguments.objects:
            if word.i not in taken and word.upos in THINGS:
                span = tree.span(word, without=("punct", "acl", "acl:relcl", "appos", "case"))
                text = self.reading.document.text[span.start : span.end]
                found.append(Role(role="topic", start=span.start, end=span.end, text=text))
        return found


def _said_by_their_verbs(weighed: Mapping[int, Weighed]) -> frozenset[int]:
    """Return the nouns that tell the act of their verb: "reached an agreement", "signed a deal" are one act each.

    And those of what a verb takes back: "lifted the sanctions", « a levé son veto » are no new ones.
    """
    return frozenset(
        noun.i
        for verb in weighed.values()
        for noun in (verb.act.arguments.objects if verb.act.pos == "VERB" else ())
        if noun.i in weighed and (weighed[noun.i].root == verb.root != UNTYPED or _takes_back(verb))
    )


def _takes_back(weighed: Weighed) -> bool:
    return weighed.act.sense is not None and weighed.act.sense.name in with_trait("takes back")


def _is_plain(weighed: Weighed, roles: Sequence[Role]) -> bool:
    """Tell whether an act is likely, of a known sense, and somebody's: by name where it is seldom a dealing of parties.

    "Dragonflies hunt", "Fog cut visibility": no claims to count
    """
    named = any(role.entity_id for role in roles if role.role in ROLES_OF_PARTIES)
    sense = weighed.act.sense
    return weighed.worth >= TYPED and not weighed.unsure and sense is not None and (sense.dealing or named)


def _role(name: str, party: Party) -> Role:
    return Role(role=name, start=party.start, end=party.end, text=party.text, entity_id=party.entity.id)
