"""Third-person pronouns and possessives, resolved only where gender, number and place leave little doubt."""

from dataclasses import dataclass, field

from recoupe.model import MentionKind, Token
from recoupe.stages.mention import binding
from recoupe.stages.mention.fitting import agrees, outside
from recoupe.stages.mention.known import Known
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.owners import owner
from recoupe.stages.mention.recent import Recent, Referent
from recoupe.stages.mention.rows import PronounRow, Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

Group = tuple[Figure, ...]
"""Whom a pronoun means: one figure, the members of a coordination, or nobody."""

REACH = 1
MARGIN = 0.75
CLEAR = 1.0


def _impersonal(token: Token, tree: Tree) -> bool:
    """Tell whether the pronoun only holds the place of a clause: « il est probable que », "it was unlikely to work"."""
    governor = tree.tokens[token.head]
    if token.text.lower().lstrip("-") not in {"il", "it", "t-il"} or governor.upos not in {"ADJ", "NOUN"}:
        return False
    return bool(tree.children(governor, "ccomp", "xcomp", "csubj", "advcl", "acl"))


def row_of(token: Token, tree: Tree, lexicon: Lexicon) -> PronounRow | None:
    """Return the table's row for a pronoun, None for an expletive or another word.

    « il faut » -> None
    """
    if token.upos not in {"PRON", "DET"} or token.deprel.startswith("expl") or _impersonal(token, tree):
        return None
    rows = lexicon.pronouns.get(token.text.lower().replace("’", "'"))
    if not rows:
        return None
    owned = token.feats.get("Poss") == "Yes" or token.deprel in {"nmod:poss", "det:poss"} or token.upos == "DET"
    fitting = [row for row in rows if (row.use == "possessive") == owned]
    return fitting[0] if fitting else None


def resolve(scene: Scene, token: Token, row: PronounRow, recent: Recent, lexicon: Lexicon, *, quoted: bool) -> Group:
    """Return whom a pronoun means, nobody where two readings are close or the likeliest is nobody of the cast.

    « Souza a reçu Arroyo. Elle a promis du blé. » -> Souza
    """
    if row.use == "reflexive":
        return _reflexive(scene, token, row)
    taken_up = binding.doubled(scene, token) if row.use == "personal" and not row.animate else set()
    twice = [f for f in taken_up if not (row.gender and f.gender and f.gender != row.gender)]
    if twice:
        return tuple(sorted(twice, key=lambda f: f.key)) if len(twice) == 1 or row.number == "p" else ()
    barred = binding.barred(scene, token, owner=row.use == "possessive", oblique=row.use == "object")
    if row.use == "possessive":
        return owner(scene, token, row, recent, barred, quoted=quoted)
    speaks = not quoted and scene.tokens[token.head].lemma.lower() in lexicon.speech
    scores: dict[Group, float] = {}
    seen = Seen()
    for rank, (distance, item) in enumerate(recent.within(scene.number, REACH, quoted=quoted)):
        if barred & set(item.key or ()):
            continue
        score = _score(scene, token, row, item, rank, distance, quoted=quoted)
        seen.note(item, distance, fits=score is not None or agrees(row, item))
        if score is not None and not (speaks and item.quoted):
            score -= 1.0 if speaks and not item.speaks else 0.0
            key = item.key or ()
            scores[key] = max(scores.get(key, -9.0), score)
    return _clear(scene, token, row, sorted(scores.items(), key=lambda pair: -pair[1]), seen)


@dataclass(slots=True)
class Seen:
    """Persons in reach that agree: all of them, those of the pronoun's own sentence, those that act somewhere."""

    persons: set[Group] = field(default_factory=set)
    here: set[Group] = field(default_factory=set)
    acting: set[Group] = field(default_factory=set)

    def note(self, item: Referent, distance: int, *, fits: bool) -> None:
        """Count one stretch."""
        if fits and not item.others and item.figure is not None and item.figure.nature in {Nature.PERSON, Nature.ROLE}:
            group = item.key or ()
            self.persons.add(group)
            self.here |= {group} if distance == 0 else set()
            self.acting |= {group} if item.subject or item.speaks else set()


def _clear(scene: Scene, token: Token, row: PronounRow, ranked: list[tuple[Group, float]], seen: Seen) -> Group:
    """Return the first reading where nothing speaks for another, nobody elsewhere.

    "Souza praised Arroyo. Paz had warned him." -> nobody; « Quant à Paz, il refuse » -> nobody of the sentence before
    """
    if not ranked:
        return ()
    best, score = ranked[0]
    if len(ranked) > 1 and score - ranked[1][1] < MARGIN:
        return ()
    elsewhere = best not in seen.here
    if elsewhere and (seen.here or (row.use == "object" and len(seen.persons - {best}) > 0)):
        return ()
    related = binding.related(scene, token, plural=row.number == "p")
    if _either(scene, token, ranked) or (related is not None and not related & set(best)):
        return ()
    shy = best in seen.persons - seen.acting and not best[0].gender and best[0].nature is Nature.PERSON
    return () if shy or not _sexed(ranked, row) else _learn(best, row)


def _sexed(ranked: list[tuple[Group, float]], row: PronounRow) -> bool:
    """Tell whether the first reading's gender is known, or nobody else in reach could be meant."""
    first = ranked[0][0]
    if row.gender not in {"m", "f"} or len(first) != 1 or first[0].nature not in {Nature.PERSON, Nature.UNKNOWN}:
        return True
    others = [group for group, score in ranked[1:] if len(group) < 2 and score > ranked[0][1] - CLEAR]
    return bool(first[0].gender) or not others


def _learn(group: Group, row: PronounRow) -> Group:
    """Note the gender that a pronoun shows, and that whom it means is a person: "Arroyo … He" -> a man."""
    for figure in group if len(group) == 1 else ():
        if row.animate and figure.nature is Nature.UNKNOWN:
            figure.nature, figure.schema = Nature.PERSON, "Person"
        if row.gender in {"m", "f"} and figure.nature is Nature.PERSON:
            figure.gender = figure.gender or row.gender
    return group


def _reflexive(scene: Scene, token: Token, row: PronounRow) -> Group:
    """Return the subject of the reflexive's clause, where it is one figure of fitting gender."""
    figures = binding.bound(scene, token)
    figures = {f for f in figures if not (row.gender and f.gender and f.gender != row.gender)}
    return tuple(figures) if len(figures) == 1 else ()


def _either(scene: Scene, token: Token, ranked: list[tuple[Group, float]]) -> bool:
    """Tell whether the pronoun may mean speaker or hearer alike: "Souza told Arroyo he would help"."""
    hearers = binding.told(scene, token)
    fitting = {group[0] for group, _ in ranked if len(group) == 1}
    return bool(hearers & fitting) and len(fitting) > 1


def _score(
    scene: Scene, token: Token, row: PronounRow, item: Referent, rank: int, distance: int, *, quoted: bool
) -> float | None:
    """Weigh one candidate: same or last sentence, subject, a person for "he", not inside another quotation."""
    if not agrees(row, item) or (item.sentence == scene.number and item.token >= token.i):
        return None
    if outside(item, quoted=quoted) or (quoted and not item.quoted and distance == 0 and item.subject):
        return None
    if row.gender == "n" and (base(token.deprel) != "nsubj" or (distance and item.figure is not None)):
        return None
    person = item.figure is not None and item.figure.nature is Nature.PERSON
    if not (item.subject or (item.speaks and person) or item.sentence == scene.number):
        return None
    score = (3.0, 2.0, 0.8)[min(distance, 2)]
    score += 1.5 * item.subject + 0.75 * (item.subject and item.main)
    score += {MentionKind.NAME: 0.3, MentionKind.PRONOUN: 0.5}.get(item.kind or MentionKind.NOMINAL, 0.0)
    figure = item.figure
    if figure is not None and figure.nature is Nature.PERSON:
        score += 0.8 if row.gender in {"m", "f"} and row.number == "s" else 0.0
        score += 0.3 if row.gender and figure.gender == row.gender else 0.0
        leans = figure.gender or figure.leaning
        score -= 1.5 if leans and row.gender in {"m", "f"} and leans != row.gender else 0.0
    if item.kind is MentionKind.NOMINAL and figure is not None and figure.nature is Nature.STATE:
        score -= 1.5
        score += 1.2 if scene.number == item.sentence and not item.subject else 0.0
    if item.others:
        score += 0.8
    if item.quoted != quoted:
        score -= 1.5
    return score - 0.1 * min(rank, 8)


def note(
    scene: Scene, token: Token, row: PronounRow, recent: Recent, known: Known, lexicon: Lexicon, *, quoted: bool
) -> list[Found]:
    """Note a pronoun with whom it means, or with nobody; and with « son pays » the state of its owner."""
    group = resolve(scene, token, row, recent, lexicon, quoted=quoted)
    start, end = token.start, token.end
    if token.text[0] == "-" and token.end - token.start == len(token.text):
        start = token.end - len(token.text.split("-")[-1])
    result: list[Found] = []
    for figure in group or (None,):
        schema, sure = (figure.schema, 0.7) if figure else ("LegalEntity", 0.5)
        result.append(scene.add(token.i, token.i, figure, MentionKind.PRONOUN, schema, sure=sure, start=start, end=end))
    head = scene.tokens[token.head]
    code = group[0].country if len(group) == 1 else None
    owned = row.use == "possessive" and head.i > token.i and head.lemma.lower() in lexicon.uses[Use.COUNTRY_NOUN]
    if owned and code:
        state = known.state(code)
        result.append(scene.add(token.i, head.i, state, MentionKind.NOMINAL, "Country", head=head.i, sure=0.75))
    return result


def lend(scene: Scene, token: Token, found: list[Found]) -> None:
    """Give the country of a possessive's owner to the role that it stands before.

    « La Bolivie proteste. Son ministre des Affaires étrangères, Luis Arroyo, … » -> the minister is Bolivia's
    """
    owners = {item.figure for item in found if item.kind is MentionKind.PRONOUN} - {None}
    owner = owners.pop() if len(owners) == 1 else None
    if owner is None or owner.nature is not Nature.STATE:
        return
    for role in scene.roles:
        if role.head == token.head and role.row.state and role.country is None:
            role.country = owner.country
            for item in scene.found:
                if item.head == role.head and item.figure is not None and item.figure.nature is Nature.PERSON:
                    item.figure.country = item.figure.country or owner.country
