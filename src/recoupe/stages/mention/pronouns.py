"""Third-person pronouns and possessives, resolved only where one reading is likely enough."""

from recoupe.model import MentionKind, Token
from recoupe.stages.mention import binding
from recoupe.stages.mention.fitting import agrees, outside
from recoupe.stages.mention.following import CLOSE, followed, spoken_of, undergone
from recoupe.stages.mention.known import Known
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.recent import Recent, Referent, later_speakers
from recoupe.stages.mention.rows import PronounRow, Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.standing import standing
from recoupe.stages.mention.weigh import Pair, is_human, weigh
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax import Tree
from recoupe.syntax.tree import base

Group = tuple[Figure, ...]
"""Whom a pronoun means: one figure, the members of a coordination, or nobody."""
Reading = tuple[Group, dict[Group, float]]
"""Whom a pronoun is taken to mean, and where that is nobody the share of each reading."""

REACH = 5
"""Sentences back that a pronoun may reach."""
LIKELY = 0.7
"""How likely a reading must be to be taken: at 0.7 91 in 100 are right on GUM's development part, at 0.6 87."""
OPENING = 2
NOMINAL = frozenset({"NOUN", "ADJ", "PROPN"})


def _impersonal(token: Token, tree: Tree, lexicon: Lexicon) -> bool:
    """Tell whether the pronoun only holds the place of a clause: « il est probable que », "it was unlikely to work"."""
    governor = tree.tokens[token.head]
    rows = lexicon.pronouns.get(token.text.lower(), ())
    if not any(row.impersonal for row in rows) or governor.upos not in {"ADJ", "NOUN"}:
        return False
    return bool(tree.children(governor, "ccomp", "xcomp", "csubj", "advcl", "acl"))


def row_of(token: Token, tree: Tree, lexicon: Lexicon) -> PronounRow | None:
    """Return the table's row for a pronoun, or for two words that stand for one; None for an expletive or another word.

    « il faut » -> None; « ce dernier » -> its row, « ce dernier accord » -> None
    """
    if token.upos in NOMINAL:
        return _in_two_words(token, tree, lexicon)
    if token.upos not in {"PRON", "DET"} or token.deprel.startswith("expl") or _impersonal(token, tree, lexicon):
        return None
    rows = lexicon.pronouns.get(token.text.lower().replace("’", "'"))
    if not rows:
        return None
    owned = token.feats.get("Poss") == "Yes" or token.deprel in {"nmod:poss", "det:poss"} or token.upos == "DET"
    fitting = [row for row in rows if (row.use == "possessive") == owned]
    return fitting[0] if fitting else None


def _in_two_words(token: Token, tree: Tree, lexicon: Lexicon) -> PronounRow | None:
    before = tree.child(token, "det")
    if before is None or before.i != token.i - 1:
        return None
    return next(iter(lexicon.pronouns.get(f"{before.text} {token.text}".lower(), ())), None)


def resolve(scene: Scene, token: Token, row: PronounRow, recent: Recent, lexicon: Lexicon, *, quoted: bool) -> Reading:
    """Return whom a pronoun means, nobody where no reading is likely enough or the likeliest is nobody of the cast.

    « Souza a reçu Arroyo. Elle a promis du blé. » -> Souza
    """
    if row.use == "reflexive":
        return _reflexive(scene, token, row), {}
    taken_up = binding.doubled(scene, token) if row.use == "personal" and not row.animate else set()
    twice = [f for f in taken_up if not (row.gender and f.gender and f.gender != row.gender)]
    if twice:
        return tuple(sorted(twice, key=lambda f: f.key)) if len(twice) == 1 or row.number == "p" else (), {}
    pairs = candidates(scene, token, row, recent, lexicon, quoted=quoted)
    shares = _shares(scene, token, row, pairs, recent, quoted=quoted)
    best = max(shares, key=lambda key: (shares[key], -len(key)), default=())
    if not best or shares[best] < LIKELY:
        best = followed(scene, token, row, recent, pairs, quoted=quoted)
    best = spoken_of(undergone(token, best, pairs), pairs)
    best = best if not pairs or _last_named(best, pairs, row) else ()
    elsewhere = any(best == (pair.item.key or ()) and pair.relative is False for pair in pairs)
    if not best or elsewhere or _either(scene, token, shares):
        return (), {group: share for group, share in shares.items() if group}
    return _learn(best, row), {}


def _shares(
    scene: Scene, token: Token, row: PronounRow, pairs: list[Pair], recent: Recent, *, quoted: bool
) -> dict[Group, float]:
    """Return the share of each reading; an open pronoun before hands its own share on to whom it may mean itself.

    "Souza rested. He (Souza: .6) slept. He (the one before: .9) woke." -> Souza .54 and what speaks for him directly
    """
    barred = binding.barred(scene, token, owner=row.use == "possessive", oblique=row.use == "object")
    places = [(pair.item.sentence, pair.item.token) for pair in pairs]
    heard = recent.head.of((scene.number, token.i), places) if recent.head is not None else None
    likely = weigh(pairs, form_of(token, row), quoted=quoted, opens=token.i < OPENING, heard=heard)
    shares: dict[Group, float] = {}
    for pair, share in zip(pairs, likely, strict=True):
        means = {pair.item.key: 1.0} if pair.item.key else pair.item.readings
        fits = {g: part for g, part in means.items() if not barred & set(g) and (len(g) == 1 or row.number == "p")}
        for group, part in fits.items():
            shares[group] = shares.get(group, 0.0) + share * part
        shares[()] = shares.get((), 0.0) + share * (1.0 - sum(fits.values()))
    return shares


def _last_named(group: Group, pairs: list[Pair], row: PronounRow) -> bool:
    """Tell whether a demonstrative would mean what was named last, as it must: « Souza a vu Arroyo. Celui-ci … »."""
    return row.use != "demonstrative" or group == pairs[0].item.key


def _either(scene: Scene, token: Token, shares: dict[Group, float]) -> bool:
    """Tell whether the pronoun may mean speaker or hearer alike: "Souza told Arroyo he would help"."""
    hearers = binding.told(scene, token)
    fitting = {group[0] for group in shares if len(group) == 1 and group[0].nature is Nature.PERSON}
    return bool(hearers & fitting) and len(fitting) > 1


def candidates(
    scene: Scene, token: Token, row: PronounRow, recent: Recent, lexicon: Lexicon, *, quoted: bool
) -> list[Pair]:
    """Return what a pronoun may mean, each stretch beside it in the terms that are weighed, the latest first."""
    barred = binding.barred(scene, token, owner=row.use == "possessive", oblique=row.use == "object")
    above, beside = binding.governing(scene, token)
    related = binding.related(scene, token, plural=row.number == "p")
    telling = scene.tokens[token.head].lemma.lower() in lexicon.speech
    uttering = not quoted and _utters(scene, token, lexicon)
    speaker = recent.speaker(scene.number, REACH) if quoted else None
    barred |= later_speakers(scene, token, lexicon) if quoted else set()
    ranks: dict[object, int] = {}
    found: list[Pair] = []
    for distance, item in recent.within(scene.number, REACH, quoted=quoted):
        later = item.sentence == scene.number and item.token >= token.i
        later = later or (uttering and not _vocal(item))
        told = quoted and not item.quoted and item.sentence == scene.number and item.subject
        told = told or (telling and not quoted and item.quoted)
        here = item.sentence == scene.number
        own = quoted and outside(item, speaker, here=here)
        if later or told or own or barred & set(item.key or ()) or not agrees(row, item):
            continue
        rank = ranks.setdefault(item.key or id(item), len(ranks))
        found.append(
            Pair(
                form=_form(token, row, item),
                item=item,
                distance=distance,
                rank=rank,
                quoted=quoted,
                seen=recent.times(item.figure),
                gender=row.gender,
                here=here,
                telling=telling,
                uttering=uttering,
                above=here and item.token in above,
                beside=here and item.token in beside,
                relative=None if related is None else bool(related & set(item.key or ())),
                near=here and token.i - item.token <= CLOSE,
            )
        )
    return standing(found)


def _utters(scene: Scene, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun stands where only one who speaks does: "she said", « selon lui »."""
    cases = scene.tree.children(token, "case")
    subject = base(token.deprel) == "nsubj" and scene.tokens[token.head].lemma.lower() in lexicon.uttering
    return subject or any(case.lemma.lower() in lexicon.sourcing for case in cases)


def _vocal(item: Referent) -> bool:
    """Tell whether a stretch may be of one who speaks: in "the rain stopped; it was cold, they said" no rain speaks."""
    return item.figure is not None or item.human or item.kind is MentionKind.PRONOUN


def form_of(token: Token, row: PronounRow) -> str:
    """Return the sort of a pronoun: "he subject", "it owner", "they other"; what has a gender is "he", as « il »."""
    sort = "they" if row.number == "p" else "he" if row.gender in {"m", "f"} else "it"
    sort = "latter" if row.use == "demonstrative" and sort == "he" else sort
    place = "owner" if row.use == "possessive" else "subject" if base(token.deprel) == "nsubj" else "other"
    return f"{sort} {place}"


def _form(token: Token, row: PronounRow, item: Referent) -> str:
    """Return the sort of a pronoun for one candidate: « son » is "he" for a person, "it" for a thing."""
    form = form_of(token, row)
    return form.replace("it ", "he ") if row.gender != "n" and is_human(item) else form


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


def note(
    scene: Scene, token: Token, row: PronounRow, recent: Recent, known: Known, lexicon: Lexicon, *, quoted: bool
) -> list[Found]:
    """Note a pronoun with whom it means, or with nobody; and with « son pays » the state of its owner."""
    group, readings = resolve(scene, token, row, recent, lexicon, quoted=quoted)
    start, end = token.start, token.end
    if token.text[0] == "-" and token.end - token.start == len(token.text):
        start = token.end - len(token.text.split("-")[-1])
    result: list[Found] = []
    first = token.i - 1 if token.upos in NOMINAL else token.i  # « ce dernier »
    start = start if first == token.i else scene.tokens[first].start
    for figure in group or (None,):
        schema, sure = (figure.schema, 0.7) if figure else ("LegalEntity", 0.5)
        result.append(
            scene.add(
                first, token.i, figure, MentionKind.PRONOUN, schema, head=token.i, sure=sure, start=start, end=end
            )
        )
        result[-1].readings = readings
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
