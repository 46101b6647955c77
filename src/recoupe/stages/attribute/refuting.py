"""What somebody calls untrue: an account that is judged so, and who turns it down is not the one who gave it."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.lang.reporting import Cue
from recoupe.model import Span, Stance, Token
from recoupe.stages.attribute.building import built
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.stance import stance_of
from recoupe.syntax import Tree
from recoupe.syntax.rarity import fold
from recoupe.syntax.untruth import accounts, refutations
from recoupe.syntax.verbs import infinitive
from recoupe.syntax.words import is_word

NEAR = 5
"""Words between a judging verb and what it judges or calls it."""
WISHES = frozenset({Stance.WANTS, Stance.ASKS})
LEADING = ("ADP", "AUX", "SCONJ", "ADV")
STOPS = frozenset({",", ";", ":", "–", "—"})


def judged_untrue(page: Page, tree: Tree, verb: Token, cue: Cue) -> Draft | None:
    """Return what a verb calls untrue, however the parser hung it: the account, less the word that judges it.

    « a qualifié d'infondées les accusations selon lesquelles … », "dismissed as baseless claims that …", "called the
    reports false"
    """
    if not (cue.takes("predicate") or cue.takes("object")) or tree.child(verb, "aux:pass") is not None:
        return None
    later = [token for token in tree.tokens[verb.i + 1 :] if is_word(token)]
    account = next((n for n, token in enumerate(later[: 2 * NEAR]) if _is_account(page, token)), None)
    judging = [n for n, token in enumerate(later) if _is_untrue(page, token)]
    if account is None or not any(_judges(tree, later, n, account) for n in judging):
        return None
    gone = {i for n in judging for i in (later[n].i, *_leading(tree, later[n]))}
    start = later[account - 1] if account and later[account - 1].upos == "DET" else later[account]
    content = [token for token in tree.tokens[start.i :] if token.i not in gone]
    draft = built(page, tree, verb, cue, "object", content)
    return replace(draft, untrue=True) if draft is not None else None


def _is_account(page: Page, token: Token) -> bool:
    return token.upos == "NOUN" and fold(token.text) in accounts(page.reading.document.language)


def _is_untrue(page: Page, token: Token) -> bool:
    return f" {fold(token.text)}".startswith(refutations(page.reading.document.language))


def _judges(tree: Tree, later: Sequence[Token], word: int, account: int) -> bool:
    """Tell whether a word stands right before what it judges, or ends a sentence behind what was judged first."""
    between = tree.tokens[later[word].i + 1 : later[account].i]
    if word < account:
        return word < NEAR and len(between) <= NEAR and not any(token.text in STOPS for token in between)
    return account < NEAR and word == len(later) - 1


def _leading(tree: Tree, word: Token) -> list[int]:
    """Return the place of the little word that leads to a judgement: reports | as | false, the claim | was | untrue."""
    before = tree.tokens[word.i - 1]
    return [before.i] if before.upos in LEADING else []


def without_unsaid(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the sayings without those that nobody made: a denial or a charge holds them, or a wish.

    « Le ministre rejette les accusations selon lesquelles Karst arme la milice », "denied saying that it would leave",
    "wants the general to explain why …"
    """
    stances = [(draft, stance_of(page, draft)) for draft in drafts]
    denials = [draft for draft, stance in stances if stance is Stance.DENIES]
    charges = [draft for draft, stance in stances if stance is Stance.ALLEGES]
    wishes = [draft for draft, stance in stances if stance in WISHES]
    return [
        draft
        for draft in drafts
        if not any(_is_refused(draft, denial) for denial in denials)
        and not any(_is_only_wished(draft, wish) for wish in wishes)
        and not any(_same(draft, charge) and _holds(charge, draft) for charge in charges)
    ]


def _is_only_wished(draft: Draft, wish: Draft) -> bool:
    """Tell words that somebody else is only asked for: "the senator asked the general to explain why …"."""
    if draft is wish or draft.anchor is None or draft.tree is not wish.tree or _same(draft, wish):
        return False
    verb, tree = draft.anchor, draft.tree
    below = wish.anchor is not None and verb.head == wish.anchor.i and infinitive(tree, verb) and verb.upos == "VERB"
    return below and any(span.contains(Span(verb.start, verb.end)) for span in wish.content)


def _is_refused(draft: Draft, denial: Draft) -> bool:
    """Tell what a denier is said to say of what he denies; another's saying is kept: "denied Karst's claim that …"."""
    if draft is denial or draft.anchor is None or draft.anchor is denial.anchor:
        return False
    held = _holds(denial, draft)
    nobody = draft.anchor.upos == "NOUN" and not draft.source.spans
    return (held and (nobody or _same(draft, denial))) or (_same(draft, denial) and draft.content == denial.content)


def _holds(outer: Draft, draft: Draft) -> bool:
    """Tell whether the word that reports stands in what another saying reports."""
    anchor = draft.anchor
    return (
        anchor is not None
        and draft is not outer
        and any(span.contains(Span(anchor.start, anchor.end)) for span in outer.content)
    )


def _same(draft: Draft, denial: Draft) -> bool:
    return bool(draft.source.spans) and draft.source.spans == denial.source.spans
