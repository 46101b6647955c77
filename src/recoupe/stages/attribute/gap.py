"""The words between quotations, and the reporting clause that may stand among them."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Span, Token
from recoupe.stages.attribute.cuewords import cues_of
from recoupe.stages.attribute.draft import NOBODY, Source
from recoupe.stages.attribute.page import Page, plain_spans
from recoupe.stages.attribute.source import branch, day, phrase, source_of, subject
from recoupe.stages.attribute.verbgroup import chain_up, leading
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, is_verb, passive
from recoupe.syntax.words import is_word

ENDS = frozenset(".!?…;")
NEAR = 3
SHORT = 7


@dataclass(frozen=True, slots=True)
class Place:
    """A word with the tree it belongs to."""

    tree: Tree
    token: Token


@dataclass(frozen=True, slots=True)
class Speech:
    """A reporting verb found in a gap: the lexicon's cue where it has one, the source, and how sure it is."""

    place: Place
    cue: Cue | None
    source: Source
    strength: float


def places(page: Page, span: Span) -> list[Place]:
    """Return the words and marks of a range, in order."""
    found: list[Place] = []
    at = max(0, page.tree_index(span.start))
    while at < len(page.trees) and page.trees[at].tokens[0].start < span.end:
        tree = page.trees[at]
        found.extend(Place(tree, token) for token in tree.tokens if token.start >= span.start and token.end <= span.end)
        at += 1
    return found


def first_clause(gap: list[Place]) -> list[Place]:
    """Return a gap up to the end of its first sentence, without the marks it opens with."""
    found: list[Place] = []
    for place in gap:
        if not is_word(place.token) and not found:
            if place.token.text in (".", "?", "!"):
                return []
            continue
        if not is_word(place.token) and place.token.text[:1] in ENDS:
            break
        found.append(place)
    return found


def last_clause(gap: list[Place]) -> list[Place]:
    """Return the last sentence of a gap, unfinished or ending in a colon."""
    found: list[Place] = []
    for place in reversed(gap):
        if not is_word(place.token) and place.token.text[:1] in ENDS:
            break
        found.append(place)
    return found[::-1]


def _verbs(page: Page, clause: list[Place]) -> Iterator[tuple[int, Place, Cue | None]]:
    for at, place in enumerate(clause):
        if place.token.upos == "VERB":
            cues = [cue for cue, _ in cues_of(page, place.tree, place.token, CueClass.VERB)]
            yield at, place, next((cue for cue in cues if cue.takes("quote")), cues[0] if cues else None)


def speech_after(page: Page, clause: list[Place], *, open_end: bool = True) -> Speech | None:
    """Find the reporting verb of the clause that follows a quotation.

    … », a déclaré mardi le ministre | …," she said on Monday | … », tient à préciser le maire
    """
    for at, place, cue in _verbs(page, clause):
        if at > LIMIT:
            return None
        known = cue is not None and cue.takes("quote")
        top = Place(place.tree, chain_up(place.tree, place.token, page.lexicon))
        if not finite(top.tree, top.token) or _subordinate(page, top) or _says_another(place, clause):
            continue
        before = [p for p in clause[:at] if is_word(p.token) and p.token.start < top.token.start]
        inverted = all(_belongs_to_group(top, p) for p in before)
        if not inverted and not _is_subject_part(page, place, before, known=known):
            continue
        if not known and not (open_end and _plausible(page, place, clause, inverted=inverted)):
            continue
        source = _source(page, place, clause, at, inverted=inverted)
        if not source.spans and (not known or passive(place.tree, place.token)):
            continue
        return Speech(place, cue, source, 1.0 if known else 0.7)
    return None


def _says_another(verb: Place, clause: list[Place]) -> bool:
    """Tell a verb with its own clause right behind it: On the show “Night Watch of the North,” she said it rains."""
    words = [place.token for place in clause if place.tree is verb.tree]
    own = next((c for c in verb.tree.children(verb.token, "ccomp") if c.i > verb.token.i and c in words), None)
    return own is not None and finite(verb.tree, own) and verb.tree.subtree(own)[0].i == verb.token.i + 1


def _subordinate(page: Page, place: Place) -> bool:
    """A verb in a relative or marked clause reports nothing before it: the “playbook” that advised them, …"""
    own = subject(page, place.tree, place.token)
    if own is not None and own.feats.get("PronType") == "Rel":
        return True
    marks = place.tree.children(place.token, "mark")
    return any(mark.upos == "SCONJ" and not page.lexicon.has("as", mark.text.lower()) for mark in marks)


LIMIT = 40


def _belongs_to_group(verb: Place, word: Place) -> bool:
    """Auxiliaries, clitics and adverbs may stand before an inverted verb: « a-t-il », « lui a », "also"."""
    token = word.token
    if word.tree is not verb.tree:
        return False
    near = verb.token.i - token.i <= NEAR + 1
    return near and (token.upos in ("AUX", "ADV", "PART") or (token.upos == "PRON" and base(token.deprel) != "root"))


def _is_subject_part(page: Page, verb: Place, before: list[Place], *, known: bool) -> bool:
    """Tell whether the words before a verb are its subject and its own adverbs."""
    own = subject(page, verb.tree, verb.token) or verb.tree.child(verb.token, "nsubj:pass")
    if own is not None:
        inside = branch(verb.tree, own) | {t.i for t in leading(verb.tree, verb.token, page.lexicon)}
        stray = [p for p in before if p.tree is not verb.tree or p.token.i not in inside]
        if len(stray) <= 2 and any(p.token.i == own.i for p in before):
            return True
    if not known:
        return False
    verbs = [p for p in before if is_verb(p.token) and finite(p.tree, p.token) and not _in_relative(p)]
    opens = before[0].token
    return (
        not verbs
        and opens.upos in ("PRON", "PROPN", "NOUN", "DET", "ADJ")
        and len(before) <= 25
        and opens.upos != "SCONJ"
    )


def _in_relative(place: Place) -> bool:
    chain = [place.token, *place.tree.ancestors(place.token)]
    return any(token.deprel.startswith("acl") for token in chain)


def _plausible(page: Page, place: Place, clause: list[Place], *, inverted: bool) -> bool:
    """An unknown verb reports where little else stands beside it: "…," she grinned."""
    token, tree = place.token, place.tree
    if tree.child(token, "obj", "xcomp", "cop") is not None or not finite(tree, token) or passive(tree, token):
        return False
    if page.lexicon.has("silent", token.lemma):
        return False
    return len([p for p in clause if is_word(p.token)]) <= SHORT + 3 * inverted


def _source(page: Page, verb: Place, clause: list[Place], at: int, *, inverted: bool) -> Source:
    """Take the source from the tree where it lies in the gap, else the noun phrase beside the verb."""
    found = source_of(page, verb.tree, verb.token)
    gap = Span(clause[0].token.start, clause[-1].token.end)
    if found.spans and gap.contains(found.spans[0]):
        return found
    if passive(verb.tree, verb.token) and not inverted:
        return NOBODY
    beside = clause[at + 1 :] if inverted else clause[:at]
    return _beside(page, beside)


def _beside(page: Page, beside: list[Place]) -> Source:
    """Return the noun phrase beside a verb that can be its subject: neither a day nor what a preposition leads in."""
    led_in = False
    for place in beside:
        token = place.token
        if token.upos in ("VERB", "SCONJ") or token.text == ";":
            break
        led_in = led_in or token.upos == "ADP"
        if not is_word(token):
            led_in = False
        if token.upos not in ("NOUN", "PROPN", "PRON") or day(page, token):
            continue
        if led_in or day(page, _top_in(place, beside)):
            continue
        return _phrase_in(page, place, beside)
    return NOBODY


def _top_in(place: Place, beside: list[Place]) -> Token:
    """Return the head of the noun phrase that a word opens, as far as it lies beside the verb."""
    tree, top = place.tree, place.token
    indexes = _indexes(place, beside)
    while top.head in indexes and top.head != top.i and not is_verb(tree.tokens[top.head]):
        top = tree.tokens[top.head]
    return top


def _indexes(place: Place, beside: list[Place]) -> set[int]:
    """Return the places of the words beside a verb from a noun on, with the article and adjectives before it."""
    own = [p.token for p in beside if p.tree is place.tree]
    first = place.token.i
    for token in reversed([token for token in own if token.i < first]):
        if token.i != first - 1 or token.upos not in ("DET", "ADJ", "NUM"):
            break
        first = token.i
    return {token.i for token in own if token.i >= first}


def _phrase_in(page: Page, place: Place, beside: list[Place]) -> Source:
    tree, top, indexes = place.tree, _top_in(place, beside), _indexes(place, beside)
    if base(top.deprel) == "flat":
        parent = tree.tokens[top.head]
        spans = plain_spans(page, tree, [word for word in tree.subtree(parent) if word.i in indexes])
        return Source(spans=spans[:1], heads=(top,), tree=tree, strength=0.7)
    outside = frozenset(word.i for word in tree.subtree(top) if word.i not in indexes)
    return phrase(page, tree, top, without=outside, strength=0.7)


def speech_before(page: Page, clause: list[Place], *, mark: str) -> Speech | None:
    """Find the reporting verb of the clause that leads into a quotation, the nearest first.

    Le porte-parole a précisé : | She replied,
    """
    words = [place for place in clause if is_word(place.token)]
    for _, place, cue in reversed(list(_verbs(page, clause))):
        distance = sum(1 for word in words if word.token.start > place.token.start)
        if cue is not None and cue.takes("quote") and (mark or distance <= NEAR):
            if mark == "," and _closed_off(place):
                continue
            return Speech(place, cue, source_of(page, place.tree, place.token), 1.0 if mark else 0.9)
    if mark == ":":
        return _colon(page, clause)
    return None


def _closed_off(verb: Place) -> bool:
    """A verb in a subordinate clause does not lead in what comes after it: When she said no, “stop” …"""
    return any(
        base(t.deprel) == "advcl" and finite(verb.tree, t) for t in [verb.token, *verb.tree.ancestors(verb.token)]
    ) and (bool(verb.tree.children(verb.token, "mark")))


def _colon(page: Page, clause: list[Place]) -> Speech | None:
    """Before a colon the main verb leads in, whatever it is: He turned to the crew: “…”"""
    for _, place, cue in _verbs(page, clause):
        source = source_of(page, place.tree, place.token)
        if source.spans and finite(place.tree, place.token) and not _in_relative(place):
            return Speech(place, cue, source, 0.6)
    return None
