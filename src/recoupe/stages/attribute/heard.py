"""Sayings that only the encoder's head hears: the clause that fits its words best, from the speaker that it names."""

from collections.abc import Iterator

from recoupe.encoder.network import Place
from recoupe.encoder.sayings import Speech
from recoupe.model import Token
from recoupe.stages.attribute.draft import NOBODY, Draft, Source
from recoupe.stages.attribute.opinion import cue_place
from recoupe.stages.attribute.page import Page, runs, spans_of
from recoupe.stages.attribute.source import branch, phrase
from recoupe.stages.attribute.verbgroup import group
from recoupe.syntax import Tree
from recoupe.syntax.words import is_word

SURE = 1.0
"""Log odds from which a word stands for a cue though no rule reads it as one."""
FITS = 0.5
"""What share of the words of a clause and of the words heard both must hold."""
LIKELY = 0.5


def heard_drafts(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the sayings that the head hears where no rule finds one. None where no head ships."""
    if page.heard is None:
        return []
    known = {cue_place(page, draft) for draft in drafts}
    spoken = {place for draft in drafts for place, _ in page.words_within(draft.cue)}
    trees = {page.words[tree.tokens[0].start][0][0]: tree for tree in page.trees}
    found = [
        heard_draft(page, trees, place, page.heard.speech(place))
        for place, odds in sorted(page.heard.cues.items())
        if odds >= SURE and place not in known and place not in spoken and place[0] in trees
    ]
    return [draft for draft in found if draft is not None]


def heard_draft(page: Page, trees: dict[int, Tree], place: Place, speech: Speech) -> Draft | None:
    """Return the saying of a word as it is heard, None where no clause fits."""
    tree = trees[place[0]]
    cue = tree.tokens[place[1]]
    source = heard_source(page, trees, speech, cue)
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


def heard_source(page: Page, trees: dict[int, Tree], speech: Speech, cue: Token) -> Source:
    """Return the noun phrase of the likeliest speaker, nobody where none is likely."""
    place = max(speech.speakers, key=lambda each: speech.speakers[each])
    if place is None or place[0] not in trees or speech.speakers[place] < LIKELY:
        return NOBODY
    tree = trees[place[0]]
    return phrase(page, tree, tree.tokens[place[1]], without=branch(tree, cue) if cue in tree.tokens else frozenset())


def heard_content(tree: Tree, cue: Place, speech: Speech, taken: frozenset[int]) -> list[Token]:
    """Return the words of the branch of a tree that fits the words heard best."""
    shares = {token.i: speech.content.get((cue[0], token.i), 0.0) for token in tree.tokens if is_word(token)}
    elsewhere = sum(share for place, share in speech.content.items() if share >= LIKELY and place[0] != cue[0])
    whole = elsewhere + sum(share for share in shares.values() if share >= LIKELY)
    best, fit = list[Token](), FITS
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
