"""From a sentence to its claims: find predicates, fill their roles, read their axes, and keep what is whole enough."""

from dataclasses import replace

from recoupe.model import (
    Attribution,
    Certainty,
    Claim,
    Frame,
    Modality,
    Polarity,
    Reading,
    Role,
    Span,
    Stance,
    Token,
)
from recoupe.model.ids import content_id
from recoupe.ontology import falls_under, senses
from recoupe.ontology.lemmas import sense_of
from recoupe.ontology.senses import Sense
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.axes import Axes, axes_of
from recoupe.stages.claim.choose import BARE, choose
from recoupe.stages.claim.draft import Draft, acting, confidence_of, party_ids, plover_of, whole
from recoupe.stages.claim.governors import is_content
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.stages.claim.lookup import looked_up
from recoupe.stages.claim.nominal import is_kind_of, lend
from recoupe.stages.claim.nonanswer import says_nothing
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.roles import Filled, Filler
from recoupe.stages.claim.voice import Voice
from recoupe.syntax import Tree

DEALINGS = frozenset(frame for frame in Frame if frame is not Frame.COMMUNICATION)
VAGUE = frozenset({Modality.WANTED, Modality.OFFERED})


class Reader:
    """Reads the claims of one document, sentence by sentence."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading, self.lexicon = reading, lexicon
        self.cast = Cast(reading, lexicon)
        self.voice = Voice(reading)
        self.exchanges: list[Filled] = []

    def claims_of(self, tree: Tree) -> list[Claim]:
        """Return the claims of a sentence in text order."""
        self.cast.enter(tree)
        drafts = self._drafts(tree)
        drafts = [draft for draft in drafts if not says_nothing(tree, draft.predicate, draft.sense.name, self.lexicon)]
        read = [replace(self._claim(tree, draft), denies_id=self._denied(tree, draft, drafts)) for draft in drafts]
        denied = {claim.denies_id for claim in read}
        told = [
            claim
            for draft, claim in zip(drafts, read, strict=True)
            if claim.id in denied or not _is_of_nobody(draft, claim)
        ]
        claims = [claim for claim in told if claim.modality is not Modality.HYPOTHETICAL or _has_party(claim)]
        kept = {claim.id for claim in claims}
        claims = [claim if claim.denies_id in kept else replace(claim, denies_id=None) for claim in claims]
        return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.predicate))

    def _denied(self, tree: Tree, draft: Draft, drafts: list[Draft]) -> str | None:
        """Return the claim that a denial denies: the one in its complement, relative clauses left out.

        « Zembla nie le commerce d'obus, que l'embargo interdit »: the trade, not the embargo
        """
        if not self.lexicon.markers_of(draft.predicate, "denial"):
            return None
        tops = tree.children(draft.predicate, "obj", "ccomp", "xcomp")
        below = {word.i for top in tops for word in tree.subtree(top, without=("acl:relcl",))}
        denied = [other for other in drafts if other.predicate.i in below and other is not draft]
        return self._id(min(denied, key=lambda other: other.predicate.i)) if denied else None

    def _id(self, draft: Draft) -> str:
        word = draft.predicate
        return content_id("clm", self.reading.document.id, word.start, word.end, draft.sense.name)

    def _drafts(self, tree: Tree) -> list[Draft]:
        filler = Filler(tree, self.lexicon, self.cast, self.reading)
        verbs = [draft for token in tree if token.upos in {"VERB", "AUX"} for draft in self._verb(tree, token, filler)]
        self.exchanges += [
            draft.filled for draft in verbs if draft.sense.frame is Frame.EXCHANGE and draft.filled.items
        ]
        used = {
            i for draft in verbs if draft.sense.frame is Frame.EXCHANGE or draft.specific for i in draft.filled.used
        }
        used |= {token.i for draft in verbs if draft.specific for token in draft.arguments.objects}
        nouns = [
            draft
            for token in tree
            if token.upos == "NOUN" and token.i not in used
            for draft in self._noun(tree, token, filler)
            if not any(
                token in verb.arguments.objects and _covers(verb.sense.frame, draft.sense.frame) for verb in verbs
            )
        ]
        verbs = [draft for draft in verbs if not _is_said_below(tree, draft, verbs) and not _is_helped(draft, verbs)]
        taken = {i for draft in nouns if draft.sense.frame is Frame.EXCHANGE for i in draft.filled.used}
        return verbs + [draft for draft in nouns if draft.predicate.i not in taken]

    def _verb(self, tree: Tree, token: Token, filler: Filler) -> list[Draft]:
        arguments = verb_arguments(tree, token, self.lexicon)
        row = choose(tree, arguments, self.lexicon, self.cast)
        if row is None or row.sense in BARE:
            return []
        sense = (_exact(tree, token, self.lexicon) if not row.beside else None) or senses()[row.sense]
        loose = "any good" in sense.traits and "goods" not in row.needs
        phrase = {condition.partition("=")[2] for condition in row.beside if condition.startswith("obj=")}
        arguments.set_phrase = frozenset(token.i for token in arguments.objects if lemma_of(token) in phrase)
        filled = filler.fill(sense, arguments, loose=loose)
        specific = any(condition.startswith(("obj=", "obl=")) for condition in row.beside)
        draft = Draft(
            predicate=token,
            anchor=token,
            sense=sense,
            arguments=arguments,
            filled=filled,
            specific=specific,
        )
        return [draft] if whole(draft) and self._concerns(tree, draft) else []

    def _concerns(self, tree: Tree, draft: Draft) -> bool:
        """Tell whether an act of speech is to or about a party or a dealing, beside its speaker.

        « Karst a condamné l'attaque » -> True; « Karst a défendu son idée » -> False
        """
        if draft.sense.frame is not Frame.COMMUNICATION:
            return True
        if sum(1 for parties in draft.filled.parties.values() if parties) > 1:
            return True
        tops = [token for _, token in draft.filled.words]
        tops += tree.children(draft.predicate, "ccomp", "xcomp", "parataxis", "advcl")
        words = [word for top in tops for word in tree.subtree(top)]
        told = any(
            senses()[row.sense].frame in DEALINGS
            for word in words
            for row in self.lexicon.senses_of(word)
            if word.upos == "NOUN" and row.sense in senses()
        )
        return told or self.cast.names_somebody(words, party_ids(draft.filled))

    def _noun(self, tree: Tree, token: Token, filler: Filler) -> list[Draft]:
        arguments = noun_arguments(tree, token, self.lexicon)
        row = choose(tree, arguments, self.lexicon, self.cast)
        if row is None or row.sense in BARE:
            return []
        sense = senses()[row.sense]
        if sense.frame in {Frame.FORCE, Frame.ENCOUNTER} and is_kind_of(tree, token, self.lexicon):
            return []
        anchor = lend(tree, token, arguments, sense, self.lexicon)
        filled = filler.fill(sense, arguments, loose=False)
        draft = Draft(predicate=token, anchor=anchor, sense=sense, arguments=arguments, filled=filled, specific=False)
        told = self._resume(tree, draft) or (whole(draft) and self._concerns(tree, draft))
        return [draft] if told else []

    def _resume(self, tree: Tree, draft: Draft) -> bool:
        """Give an event told before its parties again, and tell whether that was done.

        « Zembla livre des obus … Vara nie une telle livraison d'armes »; what is denied is what was told before.
        """
        filled, noun = draft.filled, draft.predicate
        if filled.parties.get("giver") or filled.parties.get("receiver"):
            return False
        if draft.sense.frame is not Frame.EXCHANGE or not filled.items or draft.sense.object != "item":
            return False
        taken_up = any(self.lexicon.is_word(child, "anaphoric") for child in tree.children(noun, "det", "amod"))
        if not taken_up and not self.lexicon.markers_of(tree.tokens[noun.head], "denial"):
            return False
        for earlier in reversed(self.exchanges):
            pairs = [(a.category, b.category) for a in filled.items for b in earlier.items]
            if any(falls_under(a, b) or falls_under(b, a) for a, b in pairs):
                filled.parties = {role: list(earlier.parties.get(role, ())) for role in ("giver", "receiver")}
                filled.implied = True
                return True
        return False

    def _claim(self, tree: Tree, draft: Draft) -> Claim:
        axes = axes_of(tree, draft.predicate, self.lexicon, anchor=draft.anchor)
        roles = self._roles(tree, draft)
        words = self._words(tree, draft)
        start, end = min(token.start for token in words), max(token.end for token in words)
        document = self.reading.document
        above = (draft.predicate, *tree.ancestors(draft.predicate))
        relatives = [w for w in above if w.deprel == "acl:relcl" and not is_content(tree, w, self.lexicon)]
        attribution = self.voice.innermost(draft.predicate, party_ids(draft.filled), relatives=relatives)
        filled = draft.filled
        polarity, modality = self._settle(draft, axes, attribution.stance if attribution else None)
        vague = modality in VAGUE and axes.certainty is Certainty.CERTAIN and modality is not axes.modality
        place = filled.place.entity.id if filled.place else None
        unanswered = self.voice.unanswered(draft.predicate, tree)
        return Claim(
            id=self._id(draft),
            document_id=document.id,
            start=start,
            end=end,
            sentence=Span(tree.sentence.start, tree.sentence.end),
            predicate=lemma_of(draft.predicate),
            frame=draft.sense.frame,
            plover=plover_of(draft),
            roles=roles,
            giver=acting(filled, "giver"),
            receiver=acting(filled, "receiver"),
            items=tuple(sorted(filled.items, key=lambda item: (item.start, item.end))),
            place_entity_id=place,
            polarity=polarity,
            modality=modality,
            certainty=_as_told(Certainty.UNKNOWN if vague or unanswered else axes.certainty, attribution),
            hearsay=axes.hearsay,
            attribution_id=attribution.id if attribution else None,
            warnings=self.voice.warnings(Span(start, end)),
            confidence=confidence_of(draft, words),
        )

    def _settle(self, draft: Draft, axes: Axes, stance: Stance | None) -> tuple[Polarity, Modality]:
        """Join the sense's own modality with the clause's; a denial without a denier negates."""
        negated = axes.polarity is Polarity.NEGATED
        if axes.denied and stance not in {Stance.DENIES, Stance.NON_ANSWER}:
            negated = not negated
        modality = axes.modality
        if draft.sense.modality is not None and modality in {Modality.ACTUAL, Modality.ONGOING, Modality.FORECAST}:
            modality = draft.sense.modality
        if (
            axes.announced
            and modality is Modality.FORECAST
            and self.voice.speaks_of_itself(draft.predicate, party_ids(draft.filled))
        ):
            modality = Modality.PLANNED
        return (Polarity.NEGATED if negated else Polarity.AFFIRMED), modality

    def _roles(self, tree: Tree, draft: Draft) -> tuple[Role, ...]:
        filled = draft.filled
        found = [
            Role(role=role, start=party.start, end=party.end, text=party.text, entity_id=party.entity.id)
            for role, parties in filled.parties.items()
            for party in parties
        ]
        found += [Role(role="item", start=item.start, end=item.end, text=item.text) for item in filled.items]
        text = self.reading.document.text
        for role, token in filled.words:
            span = tree.span(token, without=("punct", "acl", "acl:relcl", "appos", "case"))
            found.append(Role(role=role, start=span.start, end=span.end, text=text[span.start : span.end]))
        if filled.place is not None:
            place = filled.place
            found.append(
                Role(role="place", start=place.start, end=place.end, text=place.text, entity_id=place.entity.id)
            )
        return tuple(sorted(set(found), key=lambda role: (role.start, role.end, role.role, role.entity_id or "")))

    def _words(self, tree: Tree, draft: Draft) -> list[Token]:
        """Return the words of the claim's clause: predicate, auxiliaries, arguments."""
        words = [draft.predicate, draft.anchor]
        for core in {draft.predicate.i: draft.predicate, draft.anchor.i: draft.anchor}.values():
            words += tree.children(core, "aux", "aux:pass", "cop", "advmod", "expl")
        without = ("punct", "acl", "acl:relcl", "appos", "advcl", "parataxis", "ccomp")
        for token in draft.arguments.words():
            if token.i in draft.filled.used or token in draft.arguments.subjects:
                words += tree.subtree(token, without=without)
        for good in draft.filled.goods:
            words += tree.subtree(good.head, without=without)
        return words


def _as_told(certainty: Certainty, attribution: Attribution | None) -> Certainty:
    """Weaken what its source only asks, doubts or will not speak of."""
    if attribution is not None and not attribution.source:
        return certainty
    if attribution is not None and attribution.stance in {Stance.NON_ANSWER, Stance.ASKS}:
        return Certainty.UNKNOWN
    doubted = attribution is not None and attribution.stance is Stance.DOUBTS
    return Certainty.IMPROBABLE if doubted and certainty is Certainty.CERTAIN else certainty


def _exact(tree: Tree, token: Token, lexicon: Lexicon) -> Sense | None:
    """Return the sense that the words beside a verb give it, whatever its frame: « saisir le tribunal » sues."""
    pos, particle = looked_up(tree, token, lexicon, lexicon.code)
    return sense_of(lemma_of(token), pos, language=lexicon.code, particle=particle) if particle else None


def _has_party(claim: Claim) -> bool:
    """Tell whether a claim names anybody: « tout achat d'obus », supposed and by nobody, says nothing."""
    return any(role.entity_id is not None for role in claim.roles)


def _is_of_nobody(draft: Draft, claim: Claim) -> bool:
    """Tell whether a dealing that only a noun names, and nobody's, would be told as done.

    « toute acquisition d'obus serait une faute », "a bill limits arms sales": that some took place is not said
    """
    real = claim.modality is Modality.ACTUAL and claim.certainty is Certainty.CERTAIN
    lent = draft.anchor is not draft.predicate
    return draft.predicate.upos == "NOUN" and real and not lent and not _has_party(claim)


def _is_said_below(tree: Tree, draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether an agreement to act is told by the claim of the act, promised: « il accepte de livrer des obus »."""
    below = {child.i for child in tree.children(draft.predicate, "xcomp")}
    return "consent" in draft.sense.traits and any(other.predicate.i in below for other in drafts)


def _is_helped(draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether an act is what somebody is helped to do: « aider Zembla à lancer un satellite » tells the help."""
    below = draft.predicate.deprel.startswith("xcomp") and draft.sense.frame is Frame.FORCE
    return below and any("help" in other.sense.traits and other.predicate.i == draft.predicate.head for other in drafts)


def _covers(verb: Frame, noun: Frame) -> bool:
    """Tell whether a verb's claim says already what its object would: « signer un partenariat »."""
    return verb is noun or verb is Frame.AGREEMENT
