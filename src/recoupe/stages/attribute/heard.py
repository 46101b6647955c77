"""Sayings that only the encoder's head hears: the clause that fits its words best, from the speaker that it names."""

from collections.abc import Iterator
from dataclasses import replace

from recoupe.encoder.network import Place
from recoupe.encoder.sayings import Speech
from recoupe.model import Token
from recoupe.stages.attribute.building import left_unsaid, the_writer_speaks
from recoupe.stages.attribute.draft import NOBODY, Draft, Source
from recoupe.stages.attribute.opinion import content_share, cue_place, speaker_share
from recoupe.stages.attribute.page import Page, runs, spans_of
from recoupe.stages.attribute.source import branch, phrase, source_of
from recoupe.stages.attribute.speaking import can_speak
from recoupe.stages.attribute.verbgroup import group
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.words import is_word

SURE = 3.0
"""Log odds from which a word stands for a cue though no rule reads it as one."""
FITS, FITS_WELL, ASTRAY = 0.5, 0.7, 0.2
"""What share of the words of a clause and of the words heard both must hold; to be put for words that hold so few."""
NAMED, OTHER, EXCLUDED = 0.6, 0.9, 0.03
"""How sure the head must be of a speaker where the rules have none or another, and how sure that it is not theirs."""
SPOKEN_FOR = ("label", "according")
"""Forms whose words name the source."""
TOLD = frozenset({"nsubj:pass", "csubj:pass"})
LIKELY = 0.5
"""From what share on a word is heard as content."""


def heard_drafts(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the sayings that the head hears where no rule finds one. None where no head ships."""
    if page.heard is None:
        return []
    known = {cue_place(page, draft) for draft in drafts}
    spoken = {place for draft in drafts for place, _ in page.words_within(draft.cue)}
    found = [
        heard_draft(page, place, page.heard.speech(place))
        for place, odds in sorted(page.heard.cues.items())
        if odds >= SURE and place not in known and place not in spoken and place[0] in page.sentences
    ]
    return [draft for draft in found if draft is not None]


def heard_draft(page: Page, place: Place, speech: Speech) -> Draft | None:
    """Return the saying of a word as it is heard, None where no clause fits."""
    tree = page.sentences[place[0]]
    cue = tree.tokens[place[1]]
    if left_unsaid(page, tree, cue) or the_writer_speaks(page, tree, cue):
        return None
    source = heard_source(page, speech, tree, cue)
    taken = branch(tree, cue) if not tree.children(cue) else frozenset((cue.i,))
    content = heard_content(tree, place, speech, taken | {head.i for head in source.heads if source.tree is tree})
    if not content:
        return None
    words = [token for token in group(tree, cue, page.lexicon) if token not in content and token not in source.heads]
    return Draft(
        form="heard",
        cue_row=None,
        tree=tree,
        anchor=cue,
        source=source,
        cue=tuple(page_span for run in runs(tree, words) for page_span in spans_of(page, tree, run)),
        content=spans_of(page, tree, content),
    )


def reheard(page: Page, draft: Draft) -> Draft:
    """Return a saying with what the head is sure of where the rules have nothing, or what it excludes."""
    place = cue_place(page, draft)
    if page.heard is None or place is None or place not in page.heard.cues or draft.form in SPOKEN_FOR:
        return draft
    speech = page.heard.speech(place)
    return _with_content(page, _with_speaker(page, draft, place, speech), place, speech)


def _with_speaker(page: Page, draft: Draft, place: Place, speech: Speech) -> Draft:
    """Return a saying with the likeliest speaker: « Sa fille a tort, a-t-il dit » from nobody so far."""
    sure = max(speech.speakers.values()) >= (OTHER if draft.source.spans else NAMED)
    if not sure or speaker_share(page, draft.source, speech) > EXCLUDED:
        return draft
    found = _likeliest(page, speech, draft.tree, draft.tree.tokens[place[1]])
    named = bool(draft.source.spans) and not any(can_speak(page, head) for head in found.heads)  # « on »
    return replace(draft, source=found) if found.spans and not named and not _said(draft, found) else draft


def _with_content(page: Page, draft: Draft, place: Place, speech: Speech) -> Draft:
    """Return a saying with the clause that fits what is heard where its own words do not."""
    if draft.form == "quote" or content_share(page, draft, speech) >= ASTRAY:
        return draft
    tree = draft.tree
    joined = [child for child in tree.children(tree.tokens[place[1]], "conj") if child.upos in ("VERB", "AUX")]
    taken = frozenset(head.i for head in draft.source.heads if draft.source.tree is tree) | {place[1]}
    taken = taken.union(*(branch(tree, verb) for verb in joined))
    found = heard_content(tree, place, speech, taken, fit=FITS_WELL)
    return replace(draft, content=spans_of(page, tree, found)) if found else draft


def _said(draft: Draft, source: Source) -> bool:
    return any(span.overlaps(part) for span in source.spans for part in (*draft.content, *draft.cue))


def heard_source(page: Page, speech: Speech, tree: Tree, cue: Token) -> Source:
    """Return who speaks: the cue's own subject or the noun phrase of the likeliest speaker, whichever is likelier."""
    found = [source_of(page, tree, cue), _likeliest(page, speech, tree, cue)]
    return max(found, key=lambda source: (speaker_share(page, source, speech), bool(source.spans)))


def _likeliest(page: Page, speech: Speech, tree: Tree, cue: Token) -> Source:
    place = max(speech.speakers, key=lambda each: speech.speakers[each])
    if place is None or place[0] not in page.sentences:
        return NOBODY
    other = page.sentences[place[0]]
    head, below = other.tokens[place[1]], branch(tree, cue)
    told = other is tree and head.head == cue.i and head.deprel in TOLD  # "The men were told that …": by whom?
    if head.feats.get("PronType") == "Rel" or base(head.deprel) == "expl" or told:
        return NOBODY
    return phrase(page, other, head, without=frozenset() if other is not tree or head.i in below else below)


def heard_content(tree: Tree, cue: Place, speech: Speech, taken: frozenset[int], *, fit: float = FITS) -> list[Token]:
    """Return the words of the branch of a tree that fits the words heard best, none where all fit worse than `fit`."""
    shares = {token.i: speech.content.get((cue[0], token.i), 0.0) for token in tree.tokens if is_word(token)}
    elsewhere = sum(share for place, share in speech.content.items() if share >= LIKELY and place[0] != cue[0])
    whole = elsewhere + sum(share for share in shares.values() if share >= LIKELY)
    best = list[Token]()
    for words in _branches(tree, tree.tokens[cue[1]], taken):
        both = sum(shares.get(token.i, 0.0) for token in words)
        size = sum(token.i in shares for token in words)
        found = both / max(1.0, size + whole - both)
        if found > fit:
            best, fit = words, found
    return best


def _branches(tree: Tree, cue: Token, taken: frozenset[int]) -> Iterator[list[Token]]:
    """Yield what may be said: every branch, less that of the cue where it hangs there, and all behind the cue."""
    below = branch(tree, cue)
    for token in tree.tokens:
        words = tree.subtree(token)
        if token.i != cue.i and cue in words:
            yield [word for word in words if word.i not in below and word.i not in taken]
        elif token.i != cue.i:
            yield [word for word in words if word.i not in taken]
    yield [word for word in tree.tokens[cue.i + 1 :] if word.i not in taken]
