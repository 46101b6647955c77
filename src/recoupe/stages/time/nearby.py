"""The times of a claim's own sentence, each with the signs of how the two stand to each other."""

from collections.abc import Iterable, Mapping

from recoupe.model import Claim, Span, Timex, TimexType, Token, Why
from recoupe.stages.time.belong import Owner
from recoupe.stages.time.bounds import bound_before, bounded
from recoupe.stages.time.candidate import Candidate
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.page import Page
from recoupe.stages.time.scope import scope_signs
from recoupe.stages.time.shape import (
    act,
    age,
    governing,
    grain,
    group,
    is_opening,
    side,
    standing,
    tense,
    told_in,
    voice,
)
from recoupe.stages.time.verb import CLAUSES
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import Tree, base

_DONE = ("part past", "pqp")
"""Forms of what came about at once: « bloqués depuis 2029 »."""
_TOLD = ("past", "past part", "past part passive", "pres part", "pres part passive", "imp part", "part past")
"""Forms of what a text tells as done, with and without an auxiliary."""
_NAMED = (("compound",), ("nummod",), ("amod",))
"""Ways in which an expression is part of an event's name: "before the 2014 protests" bounds another event."""
_RELATIVE = (("acl",), ("acl:relcl",))
_FAR = 3
"""Counts above this are one: a path so long says no more by its length."""


def near(page: Page, claim: Claim, owners: Mapping[Timex, Owner]) -> list[Candidate]:
    """Return a candidate for each time that stands in a claim's sentence."""
    if claim.id not in page.heads:
        return []
    number, token = page.heads[claim.id]
    tree = page.trees[number]
    paths = {timex: path for timex in page.times.get(number, ()) if (path := path_between(tree, token, timex))}
    shortest = min((len(up) + len(down) for up, down in paths.values()), default=0)
    found = []
    for timex, (up, down) in paths.items():
        own = claim.id in owners[timex].claim_ids
        if (not up and _aside(down) and not _published(page, tree, timex)) or _ends(page, claim, timex):
            continue
        if _is_first_since(page, tree, token, timex) or _lies_ahead(page, claim, timex) or _opens(tree, token, timex):
            continue
        if up[:1] in _RELATIVE and "advcl" in up:
            continue  # « Karst a cédé lundi, après que le consul qui fut arrêté a parlé »: the arrest has no day
        if down[:1] == ("conj",):
            continue  # « a protesté et rappelé lundi son consul »: the later of two acts, not both
        if own and len(down) > 1 and group(claim) != "real" and side(page, timex.when) == "past":
            continue  # « demande d'annuler le décret du 4 mai »: the day of the decree, not of its end
        signs = [
            "near bias",
            f"near {'nearest' if len(up) + len(down) == shortest else 'further'} of {min(len(paths), _FAR)}",
            *_path_signs(up, down, _form(tree, token)),
            f"up first {up[0] if up else 'none'} {group(claim)}",
            *_between(tree, token, timex),
            *_owner_signs(claim, owners[timex]),
            _other_own(claim, timex, owners, paths, own=own),
            *_place_signs(page, claim, token, timex),
            *scope_signs(page, claim, token, timex),
            *_act_signs(page, claim, timex),
            *_rivals(page, claim, timex, len(up) + len(down)),
        ]
        form = tense(tree, token)
        begun = not up and (form.startswith(_DONE) or form.endswith("passive"))
        when = bounded(page.reading.document, timex, ahead=group(claim) != "real", begun=begun)
        if not up and down in _NAMED:
            when = timex.when
        found.append(Candidate(when=when, why=Why.STATED if own else Why.CLAUSE, signs=tuple(signs)))
    return found


def _act_signs(page: Page, claim: Claim, timex: Timex) -> list[str]:
    """Return the signs of the act: its kind, its form in its language, the clause above it, how long ago it was."""
    number, token = page.heads[claim.id]
    tree = page.trees[number]
    head = tree.head_of(Span(timex.start, timex.end))
    over = None if head is None else tree.head(head)
    return [
        f"near {told_in(page, claim)}",
        f"near {told_in(page, claim)} {standing(tree, token)}",
        f"near act {act(claim)}",
        f"near age {age(page, timex.when)} {group(claim)}",
        f"near age {age(page, timex.when)} {told_in(page, claim)}",
        f"near above {governing(tree, token)}",
        f"near hangs {'none' if over is None or head is None else over.upos.lower() + ' ' + head.deprel}",
        f"near {claim.certainty} {claim.polarity}",
    ]


def _rivals(page: Page, claim: Claim, timex: Timex, own: int) -> list[str]:
    """Return how many predicates of the sentence stand closer to an expression than the claim's."""
    number, token = page.heads[claim.id]
    tree = page.trees[number]
    closer = 0
    for place in page.predicates.get(number, {}):
        if place != token.i and (path := path_between(tree, tree.tokens[place], timex)) is not None:
            closer += sum(map(len, path)) < own
    return [f"near closer {min(closer, _FAR)}", f"near closer {min(closer, _FAR)} {token.upos.lower()}"]


def path_between(tree: Tree, token: Token, timex: Timex) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the relations from a predicate up to the word above both, and from there down to the expression."""
    head = tree.head_of(Span(timex.start, timex.end))
    if head is None:
        return None
    ups, downs = [token, *tree.ancestors(token)], [head, *tree.ancestors(head)]
    places = {one.i: place for place, one in enumerate(ups)}
    meeting = next((place for place, one in enumerate(downs) if one.i in places), None)
    if meeting is None:
        return None
    up = [_relation(one) for one in ups[: places[downs[meeting].i]]]
    down = [_relation(one) for one in downs[:meeting]]
    return tuple(up), tuple(reversed(down))


def _relation(token: Token) -> str:
    return token.deprel if base(token.deprel) == "acl" else base(token.deprel)


def _form(tree: Tree, token: Token) -> str:
    """Return a predicate's form and whether it has a subject of its own: a joined verb without one shares the time."""
    return f"{tense(tree, token)} {'subject' if tree.children(token, 'nsubj') else 'bare'}"


def _between(tree: Tree, token: Token, timex: Timex) -> list[str]:
    """Return how far apart the two stand, in words and in verbs."""
    first, last = min(token.start, timex.start), max(token.start, timex.start)
    words = [one for one in tree if first < one.start < last]
    verbs = sum(one.upos == "VERB" for one in words)
    return [
        f"verbs {min(verbs, _FAR)} {'behind' if timex.start > token.start else 'before'}",
        f"words {next((n for n in (2, 5, 10, 20) if len(words) <= n), 40)}",
    ]


def _path_signs(up: tuple[str, ...], down: tuple[str, ...], form: str) -> list[str]:
    path = f"{'^'.join(up) if len(up) <= _FAR else '+'}|{'>'.join(down) if len(down) <= _FAR else '+'}"
    signs = [
        f"path {path}",
        f"path {path} {form}",
        f"up first {up[0] if up else 'none'} {form}",
        f"through {'/'.join(one for one in down if one in CLAUSES) or 'nothing'} {_depth(down)}",
        f"out of {'/'.join(one for one in up if one in CLAUSES) or 'nothing'} {_depth(up)}",
        f"up {min(len(up), _FAR)} down {min(len(down), _FAR)}",
    ]
    signs += [f"up {relation}" for relation in sorted(set(up))]
    signs += [f"down {relation}" for relation in sorted(set(down))]
    return signs


def _depth(way: tuple[str, ...]) -> str:
    """Return where on a path the first clause is crossed: `never`, `at once`, or `inside` a word's modifier.

    « le maire, élu en 2029, a fermé le port » -> inside
    """
    places = [place for place, one in enumerate(way) if one in CLAUSES]
    return "never" if not places else "at once" if places[0] == 0 else "inside"


def _aside(down: tuple[str, ...]) -> bool:
    """Tell whether an expression stands in a clause that describes one of the verb's arguments.

    « le maire, élu en 2029, a fermé le port » says nothing of when the port was shut
    """
    return _depth(down) == "inside" and any(one in {"acl", "acl:relcl"} for one in down)


def _ends(page: Page, claim: Claim, timex: Timex) -> bool:
    """Tell whether an expression says how long what was done is to last, and so not when it was done.

    "The judge adjourned the hearing until May 3"
    """
    return group(claim) == "real" and bound_before(page.reading.document, timex) == "until"


def _is_first_since(page: Page, tree: Tree, token: Token, timex: Timex) -> bool:
    """Tell whether an expression says since when there was no such event: « la première visite depuis trois ans »."""
    ranks = grammar(page.reading.document.language).values.get("ord", {})
    ranked = any(fold(child.lemma) in ranks for child in tree.children(token, "amod"))
    return ranked and bound_before(page.reading.document, timex) == "since"


def _lies_ahead(page: Page, claim: Claim, timex: Timex) -> bool:
    """Tell a day to come beside what a past tense tells as done: "adjourned the trial to 3 March"."""
    number, token = page.heads[claim.id]
    printed, form = page.reading.document.published.latest, tense(page.trees[number], token)
    ahead = printed is not None and timex.earliest is not None and timex.earliest > printed
    return ahead and group(claim) == "real" and form in _TOLD


def _opens(tree: Tree, token: Token, timex: Timex) -> bool:
    """Tell whether an opening participle stands between a verb and an expression: each has its own day.

    « Condamné en juin, Vara a été gracié » has no day of the pardon, « Accusé de fraude, Vara a cédé lundi » none of
    the charge
    """
    head = tree.head_of(Span(timex.start, timex.end))
    return head is not None and _opening_above(tree, token) is not _opening_above(tree, head)


def _opening_above(tree: Tree, token: Token) -> Token | None:
    return next((one for one in (token, *tree.ancestors(token)) if is_opening(tree, one)), None)


def _published(page: Page, tree: Tree, timex: Timex) -> bool:
    """Tell whether an expression says when the words that hold a saying came out.

    "The mission concluded in a report published on 4 November"
    """
    head = tree.head_of(Span(timex.start, timex.end))
    above = None if head is None else tree.head(head)
    words = grammar(page.reading.document.language).values.get("publishing", {})
    return above is not None and fold(above.text) in words


def _owner_signs(claim: Claim, owner: Owner) -> list[str]:
    if claim.id in owner.claim_ids:
        return ["owner own"]
    if claim.id in owner.shared:
        return ["owner shared"]
    if owner.claim_ids:
        return ["owner rival"]
    return ["owner saying"] if owner.attribution_id else ["owner none"]


def _other_own(claim: Claim, timex: Timex, owners: Mapping[Timex, Owner], here: Iterable[Timex], *, own: bool) -> str:
    """Return whether a claim owns an expression of its sentence, this one or another."""
    other = any(claim.id in owners[one].claim_ids for one in here if one is not timex)
    return f"near {'other own' if other else 'no other'} {'own' if own else 'not own'}"


def _place_signs(page: Page, claim: Claim, token: Token, timex: Timex) -> list[str]:
    number = page.heads[claim.id][0]
    tree = page.trees[number]
    kind, when = group(claim), timex.when
    return [
        f"near tense {tense(tree, token)}",
        f"near {standing(tree, token)}",
        f"near {kind} {side(page, when)}",
        f"near grain {grain(when)}",
        f"near voice {voice(page, claim, token)}{' across' if _across(page, token, timex) else ''}",
        f"near {timex.type.lower()}" if timex.type is not TimexType.DATE else "near date",
        f"near bound {bound_before(page.reading.document, timex) or 'none'}",
        f"near {'before' if timex.start < token.start else 'behind'} {token.upos.lower()}",
    ]


def _across(page: Page, token: Token, timex: Timex) -> bool:
    """Tell whether one of the two is inside what somebody says and the other is not."""
    word, time = Span(token.start, token.end), Span(timex.start, timex.end)
    return any(
        any(part.contains(word) for part in one.content) != any(part.contains(time) for part in one.content)
        for one in page.reading.attributions
    )
