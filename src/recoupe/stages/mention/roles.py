"""Phrases that name a role: « le ministre russe de la Défense », "South Korea's national security adviser"."""

from recoupe.lang.rows.titles import TitleKind, TitleRow
from recoupe.model import Token
from recoupe.stages.mention.gazetteer import Hit, country_of, is_state
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.words import fold
from recoupe.stages.mention.working import Role
from recoupe.syntax import Tree

OUTSIDE = (
    "acl", "acl:relcl", "advcl", "appos", "conj", "cc", "punct", "parataxis", "cop", "nsubj", "obj", "flat", "aux",
    "mark", "advmod", "dislocated", "vocative", "csubj", "ccomp", "obl", "case", "discourse",
)  # fmt: skip
_SUBSTANTIVE = {"appos", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"}
_LOOSE = {"ADP", "DET", "PUNCT", "CCONJ", "PART", "SCONJ"}
_LEFT = {"DET", "ADJ", "NUM"}
_OFFICE = {TitleKind.LEADER, TitleKind.MINISTER, TitleKind.OFFICIAL, TitleKind.ENVOY, TitleKind.SOLDIER}


def roles(sentence: int, tree: Tree, found: list[Hit], lexicon: Lexicon) -> list[Role]:
    """Return the role phrases of a sentence in text order; of nested ones both are kept."""
    tokens = tree.tokens
    owner = {i: hit for hit in found for i in range(hit.first, hit.last + 1)}
    result: list[Role] = []
    i = 0
    while i < len(tokens):
        match = None if i in owner and not is_state(owner[i]) else _title(tokens, i, lexicon)
        if match is None or (match[1] == 1 and _heads_a_name(tokens, i, lexicon)):
            i += 1
            continue
        row, size = match
        result.append(_role(sentence, tree, i, i + size - 1, row, owner, lexicon))
        i += size
    return result


def _heads_a_name(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a word that may be a title is a part of a body's name: "the Polar Authority for Grain"."""
    if tokens[i].text not in lexicon.marks or i == 0:
        return False
    return tokens[i - 1].text[0].isupper() and tokens[i - 1].text.isalpha()


def _title(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> tuple[TitleRow, int] | None:
    token = tokens[i]
    single = _substantive(tokens, i, lexicon)
    for key in dict.fromkeys((fold(token.text), fold(token.lemma))):
        for words, row in lexicon.titles.get(key, ()):
            if (row.kind is TitleKind.HONORIFIC and token.text.islower()) or (len(words) == 1 and not single):
                continue
            if all(
                i + n < len(tokens) and word in {fold(tokens[i + n].text), fold(tokens[i + n].lemma)}
                for n, word in enumerate(words[1:], 1)
            ):
                return row, len(words)
    return None


def _substantive(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the word is used as a noun, as the tagger sees it or as its place shows."""
    token = tokens[i]
    if token.upos in {"VERB", "AUX"}:
        return _named_after(tokens, i, lexicon)
    if token.upos == "ADJ":
        return token.deprel in _SUBSTANTIVE or (i > 0 and tokens[i - 1].text == ",")
    return token.upos in {"NOUN", "PROPN", "X"}


def _named_after(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a title that the tagger took for a verb stands before a name.

    « le conseiller principal Luis Arroyo »
    """
    j = i + 1
    while j < len(tokens) and tokens[j].upos == "ADJ" and tokens[j].text.islower():
        j += 1
    return 0 < i < j < len(tokens) and lexicon.does(Use.ARTICLE, tokens[i - 1]) and tokens[j].text[0].isupper()


def _role(
    sentence: int, tree: Tree, start: int, end: int, row: TitleRow, owner: dict[int, Hit], lexicon: Lexicon
) -> Role:
    tokens = tree.tokens
    head = _highest(tokens, start, end, lexicon)
    first = _left(tree, start, owner, lexicon)
    title_last = _portfolio(tokens, end, owner, lexicon)
    last = max(title_last, _right(tree, head, title_last, lexicon))
    words = tokens[first : last + 1]
    opener = words[0]
    possessive = opener.feats.get("Poss") == "Yes" or any(lexicon.does(Use.POSSESSIVE, t) for t in tokens[first:start])
    fused = first > 0 and lexicon.does(Use.FUSED, tokens[first - 1])
    definite = possessive or fused or fold(opener.text) in lexicon.uses[Use.DEFINITE]
    pronoun = opener.feats.get("Poss") == "Yes" and row.kind is not TitleKind.KIN
    opening = first if possessive and not pronoun else _after_determiner(tokens, first + pronoun, start)
    return Role(
        sentence=sentence, first=first, last=last, head=head.i, row=row,
        country=_country(tokens, first, title_last, last, owner, row, lexicon), definite=definite,
        plural=head.feats.get("Number") == "Plur", possessive=possessive, bare=first == start and not fused,
        gender=_gender(head, row), leaning=row.gender, text=phrase(tokens[opening : last + 1]),
        former=any(lexicon.has(Use.FORMER, t.lemma.lower()) for t in tokens[first : title_last + 1]),
        title_first=start, title_last=title_last, opening=opening,
    )  # fmt: skip


def _highest(tokens: tuple[Token, ...], start: int, end: int, lexicon: Lexicon) -> Token:
    """Return the word of a title that the others hang on: « Premier ministre » -> ministre."""
    above = [t for t in tokens[start : end + 1] if not start <= t.head <= end or t.head == t.i]
    if len(above) == 1:
        return above[0]
    return tokens[start] if lexicon.settings.head_first else tokens[end]


def stretch(role: Role, last: int, tokens: tuple[Token, ...]) -> None:
    """Let a role phrase end elsewhere, with its words."""
    role.last = max(role.title_last, last)
    role.text = phrase(tokens[role.opening : role.last + 1])


def _gender(head: Token, row: TitleRow) -> str:
    gender = row.gender or {"Masc": "m", "Fem": "f"}.get(head.feats.get("Gender", ""), "")
    sure = row.kind in {TitleKind.HONORIFIC, TitleKind.KIN}
    return gender if gender == "f" or sure or head.feats.get("Gender") is None else ""  # « le ministre » may be a woman


def _after_determiner(tokens: tuple[Token, ...], first: int, start: int) -> int:
    while first < start and tokens[first].upos == "DET":
        first += 1
    return first


def phrase(tokens: tuple[Token, ...] | list[Token]) -> str:
    """Return words joined as they are written: no space where the text has none."""
    out: list[str] = []
    for previous, token in zip((None, *tokens), tokens, strict=False):
        if previous is not None and token.start > previous.end:
            out.append(" ")
        out.append(token.text)
    return "".join(out)


def _left(tree: Tree, start: int, owner: dict[int, Hit], lexicon: Lexicon) -> int:
    """Return where the phrase begins: before determiners, adjectives and, where the head is last, the compound."""
    tokens, first = tree.tokens, start
    while first > 0:
        token = tokens[first - 1]
        hit = owner.get(first - 1)
        if token.upos == "DET" or (token.upos in _LEFT and token.deprel not in {"root", "acl", "conj", "nsubj"}):
            first -= 1
            if token.upos == "DET" and token.feats.get("Poss") != "Yes" and hit is None:
                break
        elif lexicon.settings.head_first:
            break
        elif hit is not None and is_state(hit):
            first = hit.first
        elif lexicon.has(Use.PORTFOLIO, token.text.title()) or (
            token.deprel == "compound" and token.upos in {"NOUN", "PROPN"}
        ):
            first -= 1
        elif lexicon.does(Use.POSSESSIVE, token) and token.i > 0 and tokens[token.head].i < token.i:
            first = min(t.i for t in tree.subtree(tokens[token.head]))
        else:
            break
    return first


def _portfolio(tokens: tuple[Token, ...], end: int, owner: dict[int, Hit], lexicon: Lexicon) -> int:
    """Return where the title itself ends: after its adjectives and its field.

    « le ministre bolivien des Affaires étrangères Luis Arroyo » -> étrangères
    """
    i, last = end + 1, end
    while i < len(tokens) and tokens[i].upos == "ADJ" and (i in owner or not tokens[i].text[:1].isupper()):
        last, i = i, i + 1
    return portfolio(tokens, last, lexicon)


def portfolio(tokens: tuple[Token, ...], last: int, lexicon: Lexicon) -> int:
    """Return where a title or ministry ends when its field follows its head: « … des Affaires étrangères »."""
    i = last + 1
    if not lexicon.settings.head_first or i >= len(tokens) or tokens[i].upos != "ADP":
        return last
    j = i + 1
    while j < len(tokens) and tokens[j].upos == "DET":
        j += 1
    if j < len(tokens) and lexicon.has(Use.PORTFOLIO, tokens[j].text):
        last = j
        while last + 1 < len(tokens) and tokens[last + 1].upos == "ADJ":
            last += 1
    return last


def _right(tree: Tree, head: Token, end: int, lexicon: Lexicon) -> int:
    """Return the last word of the phrase's complements, as far as they follow without a gap."""
    inside = {t.i for t in tree.subtree(head, without=tuple(r for r in OUTSIDE if r != "case"))}
    last = end
    plural = head.feats.get("Number") == "Plur"
    while last + 1 in inside and last + 1 < len(tree.tokens) and last - end < 14:
        following = tree.tokens[last + 1].text.lower().replace("’", "'")
        if lexicon.has(Use.ASIDE, following) or (plural and not _belongs(tree.tokens, last + 1, lexicon)):
            break
        last += 1
    while last > end and (tree.tokens[last].upos in _LOOSE or not tree.tokens[last].text[-1].isalnum()):
        last -= 1
    return last


def _belongs(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Tell whether the words of a plural role go on, or an adjunct of the verb begins.

    « des élus de la région » goes on; « discuter avec des élus de mesures urgentes », « des élus à Lima » do not
    """
    if tokens[i].upos != "ADP":
        return True
    bare = i + 1 < len(tokens) and tokens[i + 1].upos in {"NOUN", "ADJ"} and lexicon.does(Use.OF, tokens[i])
    return lexicon.has(Use.GENITIVE, tokens[i].text.lower().replace("’", "'")) and not bare


def _country(
    tokens: tuple[Token, ...],
    first: int,
    title_last: int,
    last: int,
    owner: dict[int, Hit],
    row: TitleRow,
    lexicon: Lexicon,
) -> str | None:
    """Return the country by an adjective of the title, a possessive, or a complement with "of"; None for other links.

    « l'ambassadeur de Moscou en Bolivie » -> ru, by the first complement;
    « le président de la Commission des affaires d'État de Bolivie » -> bo
    """
    for i in range(first, title_last + 1):
        if i in owner and is_state(owner[i]):
            return country_of(owner[i])
    if row.kind not in _OFFICE and row.kind is not TitleKind.COLLECTIVE:
        return None
    for i in range(title_last + 1, last + 1):
        if tokens[i].upos == "ADP" and not lexicon.has(Use.GENITIVE, tokens[i].text.lower().replace("’", "'")):
            break
        if i in owner and is_state(owner[i]):
            return country_of(owner[i])
    return None
