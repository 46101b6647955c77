"""The stage: every sentence read on its own, then the names agreed, then the rest in the order of the text."""

from dataclasses import replace

from recoupe import lang
from recoupe.encoder.antecedents import DESCRIBED, antecedents_of
from recoupe.model import BlockKind, Entity, Mention, MentionKind, Reading, Token
from recoupe.stages.mention import pronouns
from recoupe.stages.mention.agree import Cast
from recoupe.stages.mention.attach import affiliate, appose, describe, possess, titled
from recoupe.stages.mention.bodies import Bodies
from recoupe.stages.mention.definite import take_up
from recoupe.stages.mention.genders import vote
from recoupe.stages.mention.known import Known
from recoupe.stages.mention.lexicon import Lexicon, lexicon
from recoupe.stages.mention.nominals import Nominals
from recoupe.stages.mention.quoting import quoted
from recoupe.stages.mention.recent import Recent, Referent, referent, speaks
from recoupe.stages.mention.scene import Scene, scene
from recoupe.stages.mention.serving import Ties, relation, ties
from recoupe.stages.mention.shorts import joined
from recoupe.stages.mention.sorts import WEAK
from recoupe.stages.mention.unnamed import Unnamed
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax.tree import base

_PLACES = {"nsubj", "obj", "obl", "nmod", "iobj", "root", "conj", "appos", "dislocated"}
"""Where a common noun stands that a pronoun may take up."""


def run(reading: Reading, *, encoder: bool = True) -> Reading:
    """Find the mentions and local entities of one document."""
    if reading.document.language not in lang.LANGUAGES:
        return reading
    words = lexicon(reading.document.language)
    scenes = [scene(i, sentence, words) for i, sentence in enumerate(reading.sentences) if sentence.tokens]
    cast = Cast(words, _small_words(scenes), {each.number: each.tokens for each in scenes})
    known = Known(cast, words)
    for each in scenes:
        describe(each, words)
        possess(each, words)
    cast.settle([name for each in scenes for name in each.names])
    known.survey(scenes)
    for each in scenes:
        known.read(each)
    for each in scenes:
        _names(each, cast, known)
    for each in scenes:
        appose(each, cast, words)
        affiliate(each, cast, words)
    for each in scenes:
        titled(each, cast, words)
    vote(scenes, words)
    unnamed = _discourse(scenes, cast, known, Recent(antecedents_of(reading) if encoder else None), words)
    take_up(scenes, unnamed, words, antecedents_of(reading, DESCRIBED) if encoder else None)
    return _records(reading, scenes, ties(scenes, words))


def run_fast(reading: Reading) -> Reading:
    """Find them without the encoder: pronouns are weighed by the table alone."""
    return run(reading, encoder=False)


def _small_words(scenes: list[Scene]) -> frozenset[str]:
    """Return the document's function words: what a damaged name may run into."""
    return frozenset(
        t.text
        for each in scenes
        for t in each.tokens
        if t.upos in {"ADP", "CCONJ", "SCONJ", "DET", "AUX", "PRON"} and t.text.islower()
    )


def _names(each: Scene, cast: Cast, known: Known) -> None:
    """Note the names that no table holds, and the titles right before them."""
    for name in each.names:
        if name.known is not None:
            continue
        figure = cast.of[name]
        state = known.half(each, name)
        if state is not None:
            each.add(name.first, name.last, state, MentionKind.NAME, "Country", sure=0.75)
            continue
        if figure.sure <= WEAK or joined(each, name, figure, cast):
            continue
        base_sure = 0.9 if len(cast.full_name(figure)) > 1 else name.sure
        sure = min(0.95, 0.35 + 0.6 * base_sure + 0.1 * (figure.seen > 1))
        each.add(name.first, name.last, figure, MentionKind.NAME, figure.schema, sure=sure)
        role = name.role
        if role is not None and role.first < name.first and figure.schema == "Person":
            role.taken = True
            each.add(role.first, name.last, figure, MentionKind.NOMINAL, "Person", head=role.head, sure=sure)
        elif name.descriptor is not None:
            figure.nouns.add(each.tokens[name.descriptor[1]].lemma.lower())
            each.add(
                name.descriptor[0],
                name.last,
                figure,
                MentionKind.NOMINAL,
                figure.schema,
                head=name.descriptor[1],
                sure=0.8,
            )


def _discourse(scenes: list[Scene], cast: Cast, known: Known, recent: Recent, words: Lexicon) -> Unnamed:
    """Read what is no name in the order of the text; return who is known by no name."""
    unnamed = Unnamed()
    nominals = Nominals(cast, known, recent, words, unnamed)
    bodies = Bodies(known, recent, words, unnamed)
    marks = quoted(scenes)
    for each in scenes:
        spoken = marks[each.number]
        recent.enter(each.number, outside=not all(spoken) and each.sentence.kind is BlockKind.BODY)
        ready = _by_token(each.found)
        phrases = {role.first: role for role in each.roles if not role.taken}
        block = {role.head for role in each.roles}
        for token in each.tokens:
            fresh = list(ready.get(token.i, ()))
            row = pronouns.row_of(token, each.tree, words)
            if row is not None:
                fresh += pronouns.note(each, token, row, recent, known, words, quoted=spoken[token.i])
                pronouns.lend(each, token, fresh)
            elif token.upos in {"NOUN", "PROPN"} and token.i not in block:
                fresh += (nominals.noun(each, token) if token.upos == "NOUN" else []) or bodies.noun(each, token)
            if token.i in phrases:
                fresh += nominals.role(each, phrases[token.i])
            for found in fresh:
                recent.add(
                    referent(each, found, words, quoted=spoken[token.i], row=row if found.first == token.i else None)
                )
                _together(each, found, recent, words, quoted=spoken[token.i])
            pair = tuple(dict.fromkeys(found.figure for found in fresh if found.figure is not None))
            if len(pair) == 2 and token.upos == "NOUN" and all(f.nature is Nature.STATE for f in pair):
                recent.add(
                    replace(referent(each, fresh[0], words, quoted=spoken[token.i], others=pair[1:]), plural=True)
                )
            if not fresh and token.upos in {"NOUN", "PROPN"}:
                _opaque(each, token, recent, words, quoted=spoken[token.i])
    return unnamed


def _together(each: Scene, found: Found, recent: Recent, words: Lexicon, *, quoted: bool) -> None:
    """Note a coordination as one referent besides its members: « Souza et Arroyo …, ils … »."""
    token = each.tokens[found.head]
    if token.deprel != "conj" or found.figure is None or found.kind is MentionKind.PRONOUN or token.upos == "ADJ":
        return
    chain = {token.head, *(t.i for t in each.tokens[: token.i] if t.deprel == "conj" and t.head == token.head)}
    members = [
        f.figure
        for f in each.found
        if f.head in chain
        and f.figure is not None
        and f.figure is not found.figure
        and f.figure.nature is found.figure.nature
    ]
    if members:
        gender = "m" if any(member.gender == "m" for member in (found.figure, *members)) else ""
        single = referent(each, found, words, quoted=quoted, others=tuple(dict.fromkeys(members)))
        recent.add(replace(single, plural=True, gender=gender))


def _by_token(found: list[Found]) -> dict[int, list[Found]]:
    ready: dict[int, list[Found]] = {}
    for item in found:
        ready.setdefault(item.first, []).append(item)
    return ready


def _opaque(each: Scene, token: Token, recent: Recent, words: Lexicon, *, quoted: bool) -> None:
    """Note a noun that is nobody of the cast, so that a pronoun may mean it: « le sommet …, il … »."""
    relation = base(token.deprel)
    if relation not in _PLACES or any(f.head == token.i for f in each.found):
        return
    gender = {"Masc": "m", "Fem": "f"}.get(token.feats.get("Gender", ""), "")
    recent.add(
        Referent(
            sentence=each.number, token=token.i, figure=None, subject=relation == "nsubj", main=relation == "nsubj",
            quoted=quoted, gender=gender, relation=relation,
            plural=token.feats.get("Number") == "Plur",
            human=token.upos == "PROPN" or token.lemma.lower() in words.vocal or speaks(each, token, words),
        )
    )  # fmt: skip


def _records(reading: Reading, scenes: list[Scene], tied: Ties) -> Reading:
    """Turn the notes into records: figures numbered in the order of their first mention."""
    every = sorted((f for each in scenes for f in each.found), key=lambda f: (f.start, -f.end, f.kind))
    figures: list[Figure] = []
    for found in every:
        if found.figure is not None and found.figure.number < 0:
            found.figure.number = len(figures)
            figures.append(found.figure)
    mentions = tuple(
        Mention(
            document_id=reading.document.id, start=found.start, end=found.end, kind=found.kind,
            text=reading.document.text[found.start : found.end],
            schema=found.figure.schema if found.figure else found.schema,
            entity_id=f"local:{found.figure.number}" if found.figure else None, confidence=round(found.confidence, 3),
        )
        for found in every
    )  # fmt: skip
    entities = tuple(
        replace(
            _entity(figure, reading.document.language),
            acts_for=relation(tied.get(figure, {}), reading.document.id),
        )
        for figure in figures
    )
    return replace(reading, mentions=mentions, entities=entities)


def _entity(figure: Figure, language: str) -> Entity:
    names = {code: list(forms) for code, forms in figure.names.items()} or {language: [figure.name]}
    described = "; ".join(
        [*figure.descriptions, *(a for a in figure.affiliations if not any(a in d for d in figure.descriptions))]
    )
    return Entity(
        id=f"local:{figure.number}", schema=figure.schema, name=figure.name, names=names, country=figure.country,
        description=described or None, aliases=tuple(sorted(set(figure.aliases) - {figure.name})),
        affiliations=tuple((house, "") for house in figure.affiliations),
    )  # fmt: skip
