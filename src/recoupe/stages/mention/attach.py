"""What stands beside a name: the common noun it follows, the role in apposition, the house a person is of."""

from itertools import pairwise

from recoupe.lang.rows.organisations import OrganisationRow
from recoupe.model import MentionKind, Token
from recoupe.stages.mention.agree import Cast, take_title
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.names import Name
from recoupe.stages.mention.roles import stretch
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.sorts import PERSONAL
from recoupe.stages.mention.working import Figure, Nature, Role
from recoupe.syntax.tree import base

_APPOSED = {"appos", "flat", "nmod", "dep", "parataxis", "dislocated", "compound", "nsubj", "obl"}
_BETWEEN = 5
_LONG = 8
_APART = {",", "(", "–", "—"}
_CLOSED = {",", ".", ";", ")", "–", "—", ":", "!", "?"}


def describe(scene: Scene, lexicon: Lexicon) -> None:
    """Class a name by the common noun that it follows, and note that the whole phrase stands for it.

    « le groupe de recherche Altiplano » -> an organisation; « la ville d'Oruro » -> a place
    """
    tokens = scene.tokens
    for name in scene.names:
        if name.role is not None or (name.known is not None and name.schema == "Country"):
            continue
        head = _descriptor(scene, name, lexicon)
        if head is None:
            continue
        i, schema = head
        organ = lexicon.organisations.get(tokens[i].lemma.lower())
        if name.schema == "Person" and name.sure > 0.5 and organ is not None and organ.state:
            continue  # « la porte-parole de la présidence bolivienne Ana Souza »
        if name.known is None and (name.sure < 0.8 or schema != "Address"):
            if schema == "Address" and name.schema == "Person" and name.sure > 0.6:
                continue
            name.schema, name.sure = schema, 0.85
        own = {token.i for token in scene.tree.subtree(tokens[i], without=("acl", "conj", "cc", "parataxis"))}
        first = i
        while first - 1 in own:
            first -= 1
        name.descriptor = (first, i)
        if name.country is None and name.known is None:
            name.country = next(
                (_code(n) for n in scene.names if i < n.first < name.first and n.schema == "Country"), None
            )


def possess(scene: Scene, lexicon: Lexicon) -> None:
    """Give an organ the country that stands before it in the genitive: "Seoul's Defence Ministry"."""
    for state, name in pairwise(scene.names):
        gap = scene.tokens[state.last + 1 : name.first]
        organ = name.schema == "PublicBody" and name.country is None
        if organ and state.schema == "Country" and len(gap) == 1 and lexicon.does(Use.POSSESSIVE, gap[0]):
            name.country = _code(state)


def _code(name: Name) -> str | None:
    return getattr(name.known.entry, "code", None) if name.known else None


def _descriptor(scene: Scene, name: Name, lexicon: Lexicon) -> tuple[int, str] | None:
    """Return the common noun that introduces a name, and the schema it gives."""
    tokens = scene.tokens
    i = name.first - 1
    if any(other.first <= i <= other.last for other in scene.names):
        return None  # « le président du Conseil des ministres Luis Arroyo »
    genitive = i >= 0 and lexicon.has(Use.GENITIVE, tokens[i].text.lower().replace("’", "'"))
    if i > 0 and tokens[i].upos == "DET" and lexicon.has(Use.GENITIVE, tokens[i - 1].text.lower().replace("’", "'")):
        genitive, i = True, i - 1
    if genitive:
        i -= 1
    if i < 0 or tokens[i].upos not in {"NOUN", "ADJ", "PROPN", "X"}:
        return None
    stop = max(-1, i - (_BETWEEN if lexicon.settings.head_first else 1))  # "bank chief Ana Souza" is no bank
    while i > stop:
        token = tokens[i]
        lemma = token.lemma.lower()
        if token.upos == "NOUN" and lemma in lexicon.places:
            return i, "Address"
        row: OrganisationRow | None = lexicon.organisations.get(lemma)
        if token.upos == "NOUN" and row is not None:
            return None if genitive else _leftmost(scene, i, row, lexicon)
        if token.upos not in {"NOUN", "ADJ", "ADP", "PROPN"} or (
            token.upos == "ADP" and not lexicon.has(Use.GENITIVE, token.text.lower())
        ):
            return None
        i -= 1
    return None


def _leftmost(scene: Scene, i: int, row: OrganisationRow, lexicon: Lexicon) -> tuple[int, str]:
    """Take « cabinet de conseil » for a firm, though « conseil » alone is a council."""
    tokens = scene.tokens
    if i >= 2 and lexicon.does(Use.OF, tokens[i - 1]) and tokens[i - 2].upos == "NOUN":
        outer = lexicon.organisations.get(tokens[i - 2].lemma.lower())
        if outer is not None:
            return i - 2, outer.schema
    return i, row.schema


def appose(scene: Scene, cast: Cast, lexicon: Lexicon) -> None:
    """Give persons the roles that stand beside their names, before or after, with a comma or none.

    « Luis Arroyo, analyste au sein de l'institut Altiplano, » ; "the ministry's spokeswoman, Ana Souza,"
    """
    persons = [name for name in scene.names if name in cast.of and cast.of[name].nature is Nature.PERSON]
    for role in scene.roles:
        _complete(scene, role, cast, lexicon)
        if role.row.kind not in PERSONAL or role.plural:
            continue
        for name in persons:
            inside = role.title_last < name.first <= role.last
            if inside and _of_another(scene, role, name):
                stretch(role, name.last, scene.tokens)
                break
            if inside and scene.tokens[name.first - 1].upos in {"NOUN", "ADJ", "PROPN"}:
                stretch(role, name.first - 1, scene.tokens)
                _give(scene, cast.of[name], role, name, cast)
                break
            if inside and scene.tokens[name.first - 1].text == "," and name.first - 2 >= role.title_last:
                stretch(role, name.first - 2, scene.tokens)
            if _beside(scene, role, name) and not role.taken:
                _give(scene, cast.of[name], role, name, cast)
                break


def _of_another(scene: Scene, role: Role, name: Name) -> bool:
    """Tell a name with a title of its own inside a role: "the son of President Souza", "aide to Minister Souza"."""
    return any(
        role.title_last < inner.title_first <= name.first
        and inner.title_last + 1 >= name.first
        and inner.row.kind in PERSONAL
        and not inner.plural
        and any(scene.tree.children(scene.tokens[i], "case") for i in (inner.head, scene.head(name.first, name.last)))
        for inner in scene.roles
    )


def _complete(scene: Scene, role: Role, cast: Cast, lexicon: Lexicon) -> None:
    """Let a role phrase take in a name that it ends in, and the house or country that goes on from it.

    « spécialiste des relations Bolivie-Pérou au sein du groupe de recherche Altiplano »
    """
    for name in scene.names:
        if name.last <= role.last or name.first <= role.title_last or name not in cast.of:
            continue
        nature = cast.of[name].nature
        start = name.descriptor[0] if name.descriptor else name.first
        if nature is Nature.PERSON:
            break
        between = scene.tokens[role.last + 1 : start]
        house = nature in {Nature.GROUP, Nature.UNKNOWN} and len(between) <= 4
        linked = all(t.upos == "DET" or lexicon.has(Use.AT, _plain(t.text)) for t in between)
        if (start <= role.last + 1 and nature is not Nature.PLACE) or (house and linked and not role.plural):
            stretch(role, name.last, scene.tokens)
        else:
            break


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _beside(scene: Scene, role: Role, name: Name) -> bool:
    tokens = scene.tokens
    if name.last + 2 == role.first and tokens[name.last + 1].text in _APART:
        return _after(scene, role, name)
    first = name.role.first if name.role is not None and name.role is not role else name.first
    gap = first - role.last - 1
    if gap not in {0, 1} or (gap == 1 and tokens[role.last + 1].text != ","):
        return False
    followed = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    if gap == 1 and tokens[role.first].feats.get("Definite") == "Ind" and (followed is None or followed.text != ","):
        return False  # « Selon un analyste, Souza hésite »
    head = scene.head(name.first, name.last)
    if role.first <= tokens[head].head <= role.last or name.first <= tokens[role.head].head <= name.last:
        return True
    return gap == 1 and not role.bare and _closes(followed)


def _closes(token: Token | None) -> bool:
    """Tell whether an apposition ends before a token: a mark, a relative word (« qui », "who"), or nothing more."""
    return token is None or token.text in _CLOSED or token.feats.get("PronType") == "Rel"


def _after(scene: Scene, role: Role, name: Name) -> bool:
    """Tell whether a role that follows a name and a comma is that person's.

    « Ana Souza, chercheuse à l'institut polaire, estime » ; but not « Pour Souza, le président ment »
    """
    if _linked(scene, role.head, name):
        return True
    tokens = scene.tokens
    closed = _closes(tokens[role.last + 1] if role.last + 1 < len(tokens) else None)
    relation = base(tokens[role.head].deprel)
    if name.first == 0 and role.definite:
        return True  # « Ana Souza, la présidente bolivienne a promis »
    if role.bare:
        return relation != "nsubj" or closed
    return closed and relation not in {"nsubj", "obj", "obl", "conj", "iobj"}


def _linked(scene: Scene, head: int, name: Name) -> bool:
    token = scene.tokens[head]
    if name.first <= token.head <= name.last and base(token.deprel) in _APPOSED:
        return True
    return base(token.deprel) == "appos"


def _give(scene: Scene, figure: Figure, role: Role, name: Name, cast: Cast) -> None:
    owned = _houses(scene, role.first, role.last, cast)
    take_title(figure, role)
    figure.affiliations += [house for house in owned if house not in figure.affiliations]
    first, last = min(role.first, name.first), max(role.last, name.last)
    if first == role.first and role.last + 1 >= name.first:
        scene.add(first, last, figure, MentionKind.NOMINAL, "Person", head=role.head, sure=0.95)
    else:
        scene.add(role.first, role.last, figure, MentionKind.NOMINAL, "Person", head=role.head, sure=0.9)


def _houses(scene: Scene, first: int, last: int, cast: Cast) -> list[str]:
    """Return the organisations named inside a role phrase."""
    return [
        cast.of[name].name
        for name in scene.names
        if first <= name.first <= last and name in cast.of and cast.of[name].nature in {Nature.GROUP, Nature.UNKNOWN}
    ]


def titled(scene: Scene, cast: Cast, lexicon: Lexicon) -> None:
    """Let the noun that a person's name stands in apposition to belong to the mention, though no table knows it.

    « l'ornithologue bolivien Luis Arroyo », « la patronne de l'usine, Ana Souza, »
    """
    tokens = scene.tokens
    for name in scene.names:
        figure = cast.of.get(name)
        head = tokens[scene.head(name.first, name.last)]
        noun = tokens[head.head]
        if figure is None or figure.nature is not Nature.PERSON or base(head.deprel) not in {"appos", "flat"}:
            continue
        taken = any(f.first <= noun.i <= f.last for f in scene.found)
        organ = noun.lemma.lower() in lexicon.organisations or noun.lemma.lower() in lexicon.places
        if noun.upos != "NOUN" or noun.i >= name.first or taken or organ or noun.feats.get("Number") == "Plur":
            continue
        determiners = [t for t in scene.tree.children(noun, "det", "amod", "compound") if t.i < noun.i]
        first = min([noun.i, *(t.i for t in determiners)])
        comma = tokens[name.first - 1].text == ","
        if any(t.upos in {"VERB", "AUX"} for t in tokens[noun.i : name.first]) or name.first - noun.i > _LONG:
            continue
        last = name.first - 2 if comma else name.last
        if tokens[name.first - 1].upos != "PUNCT" or comma:
            scene.add(first, last, figure, MentionKind.NOMINAL, "Person", head=noun.i, sure=0.85)


def affiliate(scene: Scene, cast: Cast, lexicon: Lexicon) -> None:
    """Note the house or country that follows a name.

    « ont écrit Luis Arroyo et Ana Souza du CEPA » -> both of the CEPA; « Ana Souza de Bolivie » -> bo
    """
    tokens = scene.tokens
    ordered = [name for name in scene.names if name in cast.of or name.known is not None]
    for people, name in pairwise(ordered):
        person = cast.of.get(name)
        of_some = people.known is not None and getattr(people.known.entry, "kind", "") in {"people", "adjective"}
        if of_some and people.last + 1 == name.first and person is not None and person.nature is Nature.PERSON:
            person.country = person.country or _code(people)  # « le Bolivien Luis Arroyo »
    for name, after in pairwise(ordered):
        figure = cast.of.get(name)
        if figure is None or figure.nature is not Nature.PERSON or not _of(scene, name, after, lexicon):
            continue
        group = [figure]
        before = next((n for n in ordered if n.last + 2 == name.first), None)
        if before is not None and tokens[before.last + 1].upos == "CCONJ" and before in cast.of:
            group.append(cast.of[before])
        for person in group:
            _belong(person, after, cast)


def _of(scene: Scene, name: Name, after: Name, lexicon: Lexicon) -> bool:
    between = scene.tokens[name.last + 1 : after.first]
    if not 1 <= len(between) <= 2 or not lexicon.has(Use.AT, between[0].text.lower().replace("’", "'")):
        return False
    if lexicon.has(Use.GENITIVE, _plain(between[0].text)) and after.schema not in {"Country", "Address", "Person"}:
        return True
    outer = scene.tokens[scene.head(after.first, after.last)]
    return base(outer.deprel) in {"nmod", "appos", "flat"} and (
        name.first <= outer.head <= name.last or outer.head < name.first
    )


def _belong(person: Figure, after: Name, cast: Cast) -> None:
    if person.nature is not Nature.PERSON:
        return
    if after.known is not None and after.schema == "Country":
        code = _code(after)
        kind = getattr(after.known.entry, "kind", "")
        if kind == "name" and code:
            person.country = person.country or code
        return
    house = cast.of[after].name if after in cast.of else after.text
    figure = cast.of.get(after)
    if figure is not None and figure.nature in {Nature.PERSON, Nature.PLACE}:
        return
    if house not in person.affiliations:
        person.affiliations.append(house)
