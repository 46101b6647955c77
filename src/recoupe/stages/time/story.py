"""The times that a claim may take from elsewhere in its text: the lead, the narrative, the same act told again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from recoupe.model import BlockKind, Certainty, Claim, TimexType, Token, When, Why
from recoupe.stages.time.candidate import Candidate
from recoupe.stages.time.page import Page
from recoupe.stages.time.scope import shares_clause
from recoupe.stages.time.shape import (
    act,
    age,
    governing,
    grain,
    group,
    headline,
    is_opening,
    side,
    standing,
    tense,
    told_in,
    voice,
)
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import base

_LEAD = 4
"""How many sentences of the body the lead may take."""
_BACK = 4
_STEM = 4
_MAIN = 3
"""How many arcs may part an expression from the head of a sentence whose time it gives."""


@dataclass(frozen=True, slots=True)
class Story:
    """What a text tells of when: the time of each sentence's main clause, the claims dated so far, the days named."""

    page: Page
    main: dict[int, When]
    dated: dict[str, When]
    lead: int | None
    body: int
    days: int

    @classmethod
    def of(cls, page: Page, dated: Mapping[str, When]) -> "Story":
        """Lay out a page whose claims have the times of their own sentences."""
        main = {number: when for number in page.trees if (when := _main_time(page, number, dated)) is not None}
        body = next((n for n, one in enumerate(page.reading.sentences) if one.kind is BlockKind.BODY), 0)
        lead = next((n for n in sorted(main) if body <= n < body + _LEAD), None)
        days = {(when.earliest, when.latest) for when in main.values() if grain(when) == "day"}
        return cls(page, main, dict(dated), lead, body, len(days))


def _main_time(page: Page, number: int, dated: Mapping[str, When]) -> When | None:
    """Return the time of a sentence's main clause: its claim's, else that of an expression close to its head."""
    tree = page.trees[number]
    root = tree.root
    if root is None:
        return None
    for token in tree.conjuncts(root):
        for one in page.predicates.get(number, {}).get(token.i, ()):
            if one in dated and dated[one].earliest and dated[one].latest:
                return dated[one]
    for timex in page.times.get(number, ()):
        head = next((token for token in tree if timex.start <= token.start < timex.end), None)
        if head is not None and timex.latest and timex.type is not TimexType.DURATION:
            above = [token.i for token in tree.ancestors(head)]
            if root.i in above[:_MAIN]:
                return timex.when
    return None


def elsewhere(story: Story, claim: Claim) -> list[Candidate]:
    """Return the times that a claim without one in its sentence may have, each once with all its signs.

    What is done over and over has none: « De telles marches se tiennent chaque année »
    """
    if claim.id not in story.page.heads or _is_habit(story.page, claim):
        return []
    found: dict[tuple[str | None, str | None], Candidate] = {}
    for when, why, signs in [*_mate(story, claim), *_retold(story, claim), *_told(story, claim)]:
        key = (when.earliest, when.latest)
        if key in found:
            found[key] = replace(found[key], signs=tuple(dict.fromkeys((*found[key].signs, *signs))))
        else:
            shown = dict.fromkeys((*signs, *_signs(story, claim, when)))
            found[key] = Candidate(when=when, why=why, signs=tuple(shown))
    return list(found.values())


def _is_habit(page: Page, claim: Claim) -> bool:
    number = page.heads[claim.id][0]
    sets = [one for one in page.reading.times if one.type is TimexType.SET and page.sentence_at(one.start) == number]
    return any(shares_clause(page, claim, one) for one in sets)


Source = tuple[When, Why, list[str]]
"""A time, how it comes to the claim, and the signs of where it comes from."""


def _mate(story: Story, claim: Claim) -> list[Source]:
    """Return the time of the nearest claim above in the tree: « …, blessant deux marins » has that of the attack."""
    number, token = story.page.heads[claim.id]
    tree, predicates = story.page.trees[number], story.page.predicates.get(number, {})
    if is_opening(tree, token):
        return []  # « Accusé de fraude, Vara a cédé lundi »
    path = [token.deprel if base(token.deprel) == "acl" else base(token.deprel)]
    for above in tree.ancestors(token):
        when = next((story.dated[one] for one in predicates.get(above.i, ()) if one in story.dated), None)
        if when is not None:
            way = "^".join(path) if len(path) < _MAIN else "+"
            signs = [f"mate {way}", f"mate {way} {tense(tree, token)}", f"mate to {tense(tree, above)}"]
            return [(when, when.why or Why.CLAUSE, signs)] if when.latest else []
        path.append(above.deprel if base(above.deprel) == "acl" else base(above.deprel))
    return []


def _retold(story: Story, claim: Claim) -> list[Source]:
    """Return the times of claims whose predicate has the same stem; what nobody vouches for has none from elsewhere.

    « l'arrestation » has the day of « a été arrêté »
    """
    if claim.certainty is Certainty.UNKNOWN:
        return []
    number, token = story.page.heads[claim.id]
    found = []
    for other, when in story.dated.items():
        place, word = story.page.heads.get(other, (number, token))
        if word is token or not when.latest or not when.earliest or not _same_stem(token.lemma, word.lemma):
            continue
        kinds = f"{token.upos} of {word.upos}".lower()
        shared = min(len(_named(story, number, token) & _named(story, place, word)), 2)
        parties = min(len(_parties(claim) & _parties(story.page.claims[other])), 2)
        signs = [
            f"retold {kinds}",
            f"retold {'here' if place == number else 'before' if place < number else 'behind'}",
            f"retold shares {shared}",
            f"retold parties {parties}",
            f"retold shares {shared} parties {parties}",
        ]
        found.append((when, Why.RETOLD, signs))
    return found


def _parties(claim: Claim) -> set[str]:
    return {role.entity_id or role.text for role in claim.roles}


def _named(story: Story, number: int, token: Token) -> set[str]:
    """Return the nouns and names that hang from a predicate: two tellings of one act share some."""
    tree = story.page.trees[number]
    return {one.lemma for one in tree.subtree(token) if one.upos in {"NOUN", "PROPN"} and one.i != token.i}


def _same_stem(one: str, other: str) -> bool:
    first, second = fold(one), fold(other)
    length = min(len(first), len(second))
    return length >= _STEM and first[: max(_STEM, length - 3)] == second[: max(_STEM, length - 3)]


def _told(story: Story, claim: Claim) -> list[Source]:
    """Return the time of the lead, and the last that the narrative told before the claim's sentence."""
    number = story.page.heads[claim.id][0]
    found = []
    title = headline(story.page, claim)
    if story.lead is not None and story.lead != number:
        where = "title" if title else "body"
        found.append((story.main[story.lead], Why.HEADLINE if title else Why.STORY, [f"lead {where}"]))
    told = sorted(n for n in story.main if n < number)
    if told and not title:
        back = min(number - told[-1], _BACK)
        same = story.page.reading.sentences[told[-1]].block == story.page.reading.sentences[number].block
        block = "same" if same else "other"
        signs = [f"back {back}", f"back {block} block", f"back {back} {block}"]
        found.append((story.main[told[-1]], Why.STORY, signs))
    return found


def _own_main(story: Story, number: int, when: When) -> str:
    """Return whether the main clause of a claim's sentence has this time, another, or none."""
    own = story.main.get(number)
    return "none" if own is None else "same" if (own.earliest, own.latest) == (when.earliest, when.latest) else "other"


def _siblings(story: Story, number: int, when: When) -> str:
    """Return whether a claim of the same sentence has this time, or another."""
    claims = [one for ids in story.page.predicates.get(number, {}).values() for one in ids if one in story.dated]
    same = [(story.dated[one].earliest, story.dated[one].latest) == (when.earliest, when.latest) for one in claims]
    return "none" if not same else "same" if all(same) else "mixed" if any(same) else "other"


def _signs(story: Story, claim: Claim, when: When) -> list[str]:
    page = story.page
    number, token = page.heads[claim.id]
    tree = page.trees[number]
    title = headline(page, claim)
    where = "title" if title else "far"
    form, place = tense(tree, token), standing(tree, token)
    rank = number - story.body
    return [
        f"{where} bias",
        f"{where} tense {form}",
        f"{where} {place}",
        f"{where} {place} {form}",
        f"{where} {group(claim)} {side(page, when)}",
        f"{where} grain {grain(when)}",
        f"{where} voice {voice(page, claim, token)}",
        f"{where} {'timed' if page.times.get(number) else 'untimed'}",
        f"{where} days {min(story.days, 4)}",
        f"{where} {group(claim)} {form} {voice(page, claim, token)}",
        f"{where} {grain(when)} {side(page, when)} {form}",
        f"far rank {min(rank // 4, 4)}",
        f"{where} {claim.polarity}",
        f"{where} {told_in(page, claim)}",
        f"{where} {told_in(page, claim)} {place}",
        f"{where} age {age(page, when)}",
        f"{where} age {age(page, when)} {told_in(page, claim)}",
        f"{where} age {age(page, when)} {voice(page, claim, token)}",
        f"{where} act {act(claim)}",
        f"{where} above {governing(tree, token)} {place}",
        f"{where} {claim.certainty}",
        f"{where} own main {_own_main(story, number, when)}",
        f"{where} siblings {_siblings(story, number, when)}",
    ]
