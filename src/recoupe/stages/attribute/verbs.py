"""Verbs that report: from a verb of the lexicon to its content, one frame after another."""

from collections.abc import Callable

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.building import the_writer_speaks
from recoupe.stages.attribute.clauses import clausal, implied, infinitival, raising, told
from recoupe.stages.attribute.cuewords import cues_of
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.objects import after_extra, objective, predicative, prepositional
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.refuting import judged_untrue
from recoupe.syntax import Tree

Frame = Callable[[Page, Tree, Token, Cue], Draft | None]
CLAUSES: tuple[tuple[str, Frame], ...] = (
    ("told", told),
    ("clause", clausal),
    ("predicate", predicative),
    ("infinitive", infinitival),
    ("raising", raising),
)
OBJECTS: tuple[tuple[str, Frame], ...] = (("object", objective),)


def verb_draft(page: Page, tree: Tree, verb: Token) -> Draft | None:
    """Return what a verb reports, by the first cue and frame that fit."""
    if the_writer_speaks(page, tree, verb):
        return None
    cues = list(cues_of(page, tree, verb, CueClass.VERB))
    for cue, extra in cues:
        untrue = None if extra else judged_untrue(page, tree, verb, cue)
        if untrue is not None:
            return untrue
        draft = _with_extra(page, tree, verb, cue, extra) if extra else _by_frames(page, tree, verb, cue, CLAUSES)
        if draft is not None:
            return draft
    plain = next((cue for cue, extra in cues if not extra), None)
    if plain is None:
        return None
    found = implied(page, tree, verb, plain) or _by_frames(page, tree, verb, plain, OBJECTS)
    return found or prepositional(page, tree, verb, plain)


def _by_frames(page: Page, tree: Tree, verb: Token, cue: Cue, frames: tuple[tuple[str, Frame], ...]) -> Draft | None:
    for name, frame in frames:
        draft = frame(page, tree, verb, cue) if cue.takes(name) else None
        if draft is not None:
            return draft
    return None


def _with_extra(page: Page, tree: Tree, verb: Token, cue: Cue, extra: tuple[Token, ...]) -> Draft | None:
    if extra[-1].upos == "VERB":
        return _by_frames(page, tree, extra[-1], cue, (*CLAUSES, *OBJECTS))
    draft = after_extra(page, tree, verb, cue, extra) if cue.takes("object") else None
    if draft is None and extra[-1].upos == "NOUN":
        draft = prepositional(page, tree, extra[-1], cue)
    return draft or _by_frames(page, tree, verb, cue, CLAUSES) or prepositional(page, tree, verb, cue)
