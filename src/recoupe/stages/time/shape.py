"""What a claim's own words show that bears on its time: its tense, how real it is, where it stands."""

from datetime import date

from recoupe.lang import load
from recoupe.model import BlockKind, Claim, Modality, Span, Timex, Token, When
from recoupe.stages.time.page import Page
from recoupe.syntax.tree import Tree, base

_REAL = {Modality.ACTUAL, Modality.ONGOING}
_AHEAD = {Modality.PLANNED, Modality.PROMISED, Modality.OFFERED, Modality.FORECAST}


def group(claim: Claim) -> str:
    """Return how the claimed event stands to the real world: `real`, `ahead` or `unreal`."""
    if claim.modality in _REAL:
        return "real"
    return "ahead" if claim.modality in _AHEAD else "unreal"


def tense(tree: Tree, token: Token) -> str:
    """Return the form of a predicate with its auxiliaries: `noun`, `past`, `present perfect`, `infinitive` …"""
    if token.upos not in {"VERB", "AUX"}:
        return "noun" if not tree.children(token, "cop") else "copula"
    helpers = tree.children(token, "aux")
    finite = next((one for one in [token, *helpers] if one.feats.get("VerbForm") == "Fin"), None)
    if finite is None:
        form = token.feats.get("VerbForm", "none").lower()
        return f"{form} {token.feats.get('Tense', '')}".strip().lower()
    told = finite.feats.get("Mood", "Ind") if finite.feats.get("Mood") == "Cnd" else finite.feats.get("Tense", "none")
    if finite is token:
        return told.lower()
    passive = any(one.deprel == "aux:pass" for one in helpers)
    form = "Ger" if token.feats.get("Tense") == "Pres" else token.feats.get("VerbForm", "")
    return f"{told} {form}{' passive' if passive else ''}".lower()


def is_opening(tree: Tree, token: Token) -> bool:
    """Tell a past participle with what hangs on it, ahead of the clause that it describes."""
    above = tree.head(token)
    done = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past"
    hangs = base(token.deprel) in {"advcl", "acl"} and not tree.children(token, "aux", "aux:pass", "mark", "nsubj")
    first = next((one.i for one in tree if one.upos != "PUNCT"), 0)
    return done and hangs and above is not None and token.i == first and token.i < above.i


def told_in(page: Page, claim: Claim) -> str:
    """Return the form of a claim's predicate in its language: « a saisi » tells what "has seized" does not."""
    number, token = page.heads[claim.id]
    return f"{load(page.reading.document.language).iso} {tense(page.trees[number], token)}"


def governing(tree: Tree, token: Token) -> str:
    """Return the form of the clause that a predicate's hangs from, `none` for the main one."""
    clause = next((one for one in tree.ancestors(token) if one.upos in {"VERB", "AUX"}), None)
    return "none" if clause is None else tense(tree, clause)


def act(claim: Claim) -> str:
    """Return the kind of act: PLOVER's type, else the frame."""
    return (claim.plover.type if claim.plover else claim.frame).lower()


def standing(tree: Tree, token: Token) -> str:
    """Return where a predicate stands: `main`, `joined` to the main one, or the relation of its clause."""
    if token.head == token.i:
        return "main"
    relation = token.deprel if base(token.deprel) == "acl" else base(token.deprel)
    above = tree.head(token)
    if relation in {"conj", "parataxis"} and above is not None and above.head == above.i:
        return "joined"
    return relation


def voice(page: Page, claim: Claim, token: Token) -> str:
    """Return whose words a claim is in: `own`, `told` (indirect) or `quoted`; `cue` where it is the saying itself."""
    number = page.heads[claim.id][0]
    if token.i in page.cues.get(number, {}):
        return "cue"
    span = Span(token.start, token.end)
    holding = [one for one in page.reading.attributions if any(part.contains(span) for part in one.content)]
    if not holding:
        return "own"
    return "quoted" if any(one.manner == "direct" for one in holding) else "told"


def side(page: Page, when: When) -> str:
    """Return where a time lies as seen from the day of publication: `past`, `day`, `ahead`, `around` or `unknown`."""
    published = page.reading.document.published
    if not (published.earliest and published.latest and when.earliest and when.latest):
        return "unknown"
    if when.latest < published.earliest:
        return "past"
    if when.earliest > published.latest:
        return "ahead"
    return "day" if when.earliest == when.latest else "around"


def grain(when: When | Timex) -> str:
    """Return how wide a time is: `day`, `days`, `month` or `year`."""
    if when.earliest is None or when.latest is None:
        return "open"
    if when.earliest == when.latest:
        return "day"
    if when.earliest[:7] == when.latest[:7]:
        return "month" if when.earliest[8:] == "01" and int(when.latest[8:]) > 27 else "days"
    return "months" if when.earliest[:4] == when.latest[:4] and when.earliest[5:] != "01-01" else "year"


def age(page: Page, when: When) -> str:
    """Return how long before the day of publication a time ended: `0`, `3`, `7`, `31` days at most, or `long`."""
    printed = page.reading.document.published.latest
    if not (printed and when.latest):
        return "unknown"
    days = (date.fromisoformat(printed) - date.fromisoformat(when.latest)).days
    return "ahead" if days < 0 else next((str(most) for most in (0, 1, 3, 7, 31) if days <= most), "long")


def headline(page: Page, claim: Claim) -> bool:
    """Tell whether a claim stands in a title or a heading."""
    number = page.heads[claim.id][0]
    return page.reading.sentences[number].kind in {BlockKind.TITLE, BlockKind.HEADING}
