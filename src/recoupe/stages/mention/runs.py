"""Runs of capitalised words and proper nouns: where a name that no table holds begins and ends."""

from unicodedata import category

from recoupe.model import Token
from recoupe.ontology.territories import TerritoryKind
from recoupe.stages.mention.gazetteer import Hit, is_state
from recoupe.stages.mention.joints import Run, joint
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.ties import tied
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Role
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

_QUOTES = frozenset("\"“”«»‘’'()[]-–—:•*|.!?…") | {"``", "''", "..."}
_CAPITAL = {"NOUN", "ADJ", "X", "VERB", "SYM"}


def shouting(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the sentence is written in capitals, as some headlines are, so that capitals show nothing.

    "MINISTER DENIES TALKS WITH REBELS"
    """
    words = [t for t in tokens if t.text.isalpha() and len(t.text) > 1]
    return len(words) > 3 and sum(t.text[0].isupper() for t in words) > 0.75 * len(words)


def is_name(token: Token, tokens: tuple[Token, ...], lexicon: Lexicon, *, shouted: bool) -> bool:
    """Tell whether the token reads as a part of a name."""
    text = token.text
    if not text[0].isalpha() or lexicon.has(Use.CALENDAR, text) or any(category(c) == "Sc" for c in text):
        return False
    if token.upos == "PROPN" or (token.upos == "X" and token.deprel.startswith("flat")):
        return text[0].isupper() or (len(text) > 2 and text[1].isupper()) or _opens_with_particle(text, lexicon)
    if shouted or not text[0].isupper() or token.upos not in _CAPITAL:
        return False
    if token.i > 0 and tokens[token.i - 1].text not in _QUOTES:
        return True
    return (len(text) > 1 and text.isupper()) or _opens(token, tokens, lexicon)


def _opens_with_particle(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a particle tied to a name: « Karim al-Souza »."""
    particle, _, rest = text.partition("-")
    return rest[:1].isupper() and lexicon.has(Use.PERSON_JOINT, particle)


def _opens(token: Token, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell whether a sentence opens with a name whose second word shows it: "Polar Institute staff left"."""
    following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if following is None or token.deprel not in {"compound", "amod", "flat", "nmod"}:
        return False
    head = tokens[token.head]
    return (
        head.i > token.i
        and following.text[0].isupper()
        and (following.text in lexicon.marks or head.text in lexicon.marks)
    )


def runs(tree: Tree, found: list[Hit], roles: list[Role], lexicon: Lexicon) -> list[Run]:
    """Return the runs of a sentence in text order. Words of a title are left out, unless a mark follows them.

    « le directeur de l'Institut polaire d'Oruro, Luis Arroyo » -> Institut polaire d'Oruro, Luis Arroyo
    """
    tokens = tree.tokens
    owner = {i: hit for hit in found for i in range(hit.first, hit.last + 1)}
    titled = {i for role in roles for i in _titled(role)}
    shouted = shouting(tokens)
    held = tied(tokens, owner, titled, lexicon)
    namey: list[bool] = []
    for i, token in enumerate(tokens):
        goes_on = bool(namey) and namey[-1] and i - 1 not in owner and not shouted and _goes_on(token, lexicon)
        itself = goes_on or i in held or is_name(token, tokens, lexicon, shouted=shouted)
        itself = itself or (bool(namey) and namey[-1] and _ends_a_body(token, tokens, lexicon))
        namey.append(i in owner or (i not in titled and itself))
    result: list[Run] = []
    i = 0
    while i < len(tokens):
        if not namey[i]:
            i += 1
            continue
        run = _extend(i, tokens, namey, owner, found, lexicon)
        result.append(run)
        i = run.last + 1
    return result


def _goes_on(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a capital right after a name belongs to it, whatever the tagger says: Kim Jong Un."""
    capital = token.text[0].isupper() and token.text.isalpha() and len(token.text) > 1
    return (
        capital
        and not token.text.isupper()
        and token.upos in {"DET", "NUM", "ADP", "ADV", "PRON"}
        and not lexicon.has(Use.DEFINITE, token.text.lower())
        and not lexicon.has(Use.LOCATIVE, token.text.lower())
    )


def _ends_a_body(token: Token, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell the small word that ends a body's name: « le collectif Air pur », « le parti Karst debout »."""
    small = token.text.islower() and token.upos in {"ADJ", "ADV", "VERB"} and token.head == token.i - 1
    if not (lexicon.settings.head_first and small and token.i > 1):
        return False
    kind = lexicon.organisations.get(tokens[token.i - 2].text.lower())
    return kind is not None and not kind.state and not kind.government


def _titled(role: Role) -> range:
    return range(role.title_first, role.title_last + 1)


def _extend(
    start: int, tokens: tuple[Token, ...], namey: list[bool], owner: dict[int, Hit], found: list[Hit], lexicon: Lexicon
) -> Run:
    run = Run(start, start)
    i = start
    while i < len(tokens):
        if namey[i]:
            if _another(run, i, tokens, namey, lexicon):
                break
            if i in owner:
                run.hits.extend(hit for hit in found if hit.first <= i <= hit.last and hit not in run.hits)
            elif tokens[i].text in lexicon.marks and _marks(run, i, tokens, namey, lexicon):
                run.mark = lexicon.marks[tokens[i].text]
            if i > run.first and tokens[i].text.islower() and _ends_a_body(tokens[i], tokens, lexicon):
                run.mark = "Organization"
            run.last = i
            i += 1
            continue
        skip = joint(run, i, tokens, namey, owner, lexicon)
        if skip is None:
            break
        i = skip
    return run


def _another(run: Run, i: int, tokens: tuple[Token, ...], namey: list[bool], lexicon: Lexicon) -> bool:
    """Tell whether a person's name begins right after that of a body: « l'Assemblée Ana Souza ».

    An institute or party may bear one: « l'Institut Ana Souza ».
    """
    if run.mark is None or i == run.first or run.last != i - 1 or tokens[i].text not in lexicon.given:
        return False
    follows = i + 1 < len(tokens) and namey[i + 1] and tokens[i + 1].text not in lexicon.marks
    eponym = lexicon.settings.head_first and run.mark == "Organization" and tokens[i - 1].text in lexicon.marks
    return follows and not eponym


def _marks(run: Run, i: int, tokens: tuple[Token, ...], namey: list[bool], lexicon: Lexicon) -> bool:
    """Tell whether a word says what the name is of; "Bill" does in "the Grain Bill", not in "Bill Souza"."""
    opens = i == run.first and i + 1 < len(tokens) and namey[i + 1]
    opens = opens and (tokens[i].text in lexicon.given or tokens[i].text in lexicon.late)
    return not opens and (run.mark is None or (not lexicon.settings.head_first and run.last == i - 1))


def parts(run: Run, tokens: tuple[Token, ...], lexicon: Lexicon) -> list[tuple[int, int, Hit | None]]:
    """Return what the run is made of: known names, and the stretches between them.

    "Bolivian Ana Souza" -> the demonym, the person; "Georgia Souza" stays whole, for Georgia is a given name here
    """
    if not run.hits:
        return [(run.first, run.last, None)]
    opening = run.hits[0]
    if opening.first == run.first and opening.last < run.last and tokens[run.first].text.islower():
        rest = Run(opening.last + 1, run.last, run.mark, run.hits[1:])
        return [(opening.first, opening.last, opening), *parts(rest, tokens, lexicon)]
    if run.mark or _personal(run, tokens, lexicon) or _part_of_more(run, tokens, lexicon):
        return [(run.first, run.last, None)]
    if _firm(run, tokens, lexicon):
        return [(run.first, run.last, None)]
    found: list[tuple[int, int, Hit | None]] = []
    at = run.first
    for hit in run.hits:
        if hit.first > at:
            found.append((at, hit.first - 1, None))
        found.append((hit.first, hit.last, hit))
        at = hit.last + 1
    if at <= run.last:
        found.append((at, run.last, None))
    return found


def _part_of_more(run: Run, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell whether a city or region is only a part of the name: "the Oruro Condors", "Lima Valley Trust"."""
    if len(run.hits) != 1 or run.hits[0].last - run.first > 0 or run.hits[0].last == run.last:
        return False
    kind = getattr(run.hits[0].entry, "kind", None)
    after = tokens[run.hits[0].last + 1].text
    personal = after in lexicon.given or fold(after) in lexicon.surnames
    return kind in {TerritoryKind.CITY, TerritoryKind.CAPITAL, TerritoryKind.REGION} and not personal


def _firm(run: Run, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell whether a country only opens or ends a name: "Air Bolivia", « Bolivie Télévisions »; not "Ana Bolivia"."""
    hit = run.hits[0]
    own = len(run.hits) == 1 and hit.whole and getattr(hit.entry, "kind", None) is TerritoryKind.NAME
    if not own or (run.first, run.last) == (hit.first, hit.last):
        return False
    if hit.last == run.last:
        before = tokens[hit.first - 1]
        behind = before.head == hit.first and before.deprel in {"compound", "nmod:desc", "flat"}
        return behind or (before.text not in lexicon.given and _flat(tokens[hit.first], before))
    after = tokens[hit.last + 1]
    return hit.first == run.first and after.text not in lexicon.given and _flat(after, tokens[hit.first])


def _flat(token: Token, head: Token) -> bool:
    return token.head == head.i and base(token.deprel) == "flat"


def _personal(run: Run, tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Tell whether a run that holds a known place is a person's name all the same.

    "Ana London", "Chad Souza", « le président Luis Hollande »
    """
    size = run.last - run.first + 1
    if not 2 <= size <= 3 or len(run.hits) != 1:
        return False
    hit = run.hits[0]
    if hit.first != hit.last or not is_state(hit) or not hit.whole:
        return False
    kind = getattr(hit.entry, "kind", None)
    if kind in {TerritoryKind.ADJECTIVE, TerritoryKind.PEOPLE, TerritoryKind.SEAT, TerritoryKind.BODY}:
        return False
    first = tokens[run.first].text
    tied = tokens[hit.first].deprel == "flat" and tokens[hit.first].head == run.first and size == 2
    if tied and hit.first == run.last and kind is not TerritoryKind.NAME and run.first != hit.first:
        return True  # "Valda Paris": the town is her family name
    before = tokens[run.first - 1] if run.first else None
    flat = tokens[hit.first].deprel.startswith("flat") or (before is not None and before.upos in {"NOUN", "ADJ"})
    return hit.first == run.last and first in lexicon.given and (flat or kind is not TerritoryKind.NAME)
