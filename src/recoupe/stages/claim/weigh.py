"""What an act is worth and whom it names, by the fitted weights: from an act of a sentence to a weighed one."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recoupe.model import Attribution, Mention, Plover, Token
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.apart import apart, candidates, is_forum, is_scene
from recoupe.stages.claim.choices import Choice
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.loglinear import model
from recoupe.stages.claim.parties import ACTOR, NONE, OTHER, Odds, choose
from recoupe.stages.claim.reacting import askers, hearers, reactors, receivers
from recoupe.stages.claim.traits import Seen

ACT, TOLD = "act", "yes"
TOPIC, PLACE, PROTEST, UNTYPED = "topic", "place", "PROTEST", "OTHER"
OF, FROM, UNDERGONE, PERSON, AGENT = "of", "from", "undergone", "Person", "agent"
OUTSIDE, SUBJECT, OBJECT = "-", "subject", "object"
"""The slots of what is no argument of an act, of its subject, and of its object, which is the subject of a passive."""
PLACED = 0.45
"""The same bound as `nobody`, for what stands in or at a place: a party there only where that is likelier than not."""
SPARE = 0.25
"""How likely by the tables a party must be of an act that is worth a claim and has nobody else."""
ENCODED = 0.6
"""The encoder's share in who is a party, beside the tables."""
HERE, THERE = 0.49, 0.66
"""How likely a party that its sentence names must be where the encoder read the act; and one that stands at a place."""


class Left(NamedTuple):
    """An entity that was not chosen as a party: by a word of the act's sentence, or a mention of another one.

    `sort` is what sort of party it is, `slot` its place among the act's arguments.
    """

    entity: str
    odds: Odds
    sort: str
    slot: str
    token: Token | None = None
    mention: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An act with its worth. `parties` pairs a role, actor or other, with a word and its probability.

    `elsewhere` does so with a mention of another sentence, for a party that fills a role which the act's own words
    leave empty (`counterparts`).
    `left` are the entities that were not chosen, `spare` who is the likeliest party by the tables
    alone; `unsure` tells that nobody else was found.
    """

    act: Act
    worth: float
    root: str
    root_worth: float
    parties: tuple[tuple[str, Token, float], ...]
    elsewhere: tuple[tuple[str, Mention, float], ...] = ()
    left: tuple[Left, ...] = ()
    spare: tuple[tuple[str, Token, float], ...] = ()
    unsure: bool = False

    @property
    def doubt(self) -> float:
        """Return how likely the likeliest party is of those that were not chosen."""
        return max((left.odds.party for left in self.left), default=0.0)


def weigh(
    seen: Seen,
    act: Act,
    *,
    least: float,
    nobody: float,
    encoded: Encoded | None = None,
    heard: Attribution | None = None,
) -> Weighed | None:
    """Return an act with its parties, None where it is worth less than `least`.

    A word is a party where the probability that it is none stays under `nobody`. With an encoded article tables and
    encoder decide together, the tables alone where those find nobody. `heard` is the innermost saying that holds
    the act.
    """
    traits = seen.act(act)
    score = encoded.act(seen, act, traits) if encoded else None
    worth = model("act").probabilities(traits)[ACT]
    if score is not None:
        worth = 1 / (1 + math.exp(-(score + math.log(worth / (1 - worth))) / 2))
    if worth < least:
        return None
    roots = _roots(traits, encoded.roots(seen, act, traits) if encoded else None)
    root = _decided(act) or max(roots, key=lambda name: (roots[name], name))
    alone = act.sense is not None and act.sense.befalls
    aside = apart(seen, act)
    words = [
        token.i
        for token in candidates(seen, act)
        if token.i not in aside and (not alone or seen.slot(act, token)[0] != OUTSIDE)
    ]
    beheld = {i: seen.party(act, seen.tree.tokens[i]) for i in words}
    choices = encoded.choices(seen, act, beheld, heard) if encoded is not None and score is not None else None
    ruled = {i: _ruled(beheld[i]) for i in words}
    placed = {i for i in words if is_place(act, seen.slot(act, seen.tree.tokens[i])[0])}
    asides = {i: beside(seen, act, seen.tree.tokens[i]) for i in words}
    odds, chosen = ruled, dict[int, str]()
    if choices is not None:
        odds = _odds(ruled, choices)
        chosen = choose(seen, odds, {i: THERE if i in placed else HERE for i in words})
    if choices is None:
        chosen = choose(seen, ruled, {i: 1 - (PLACED if asides[i] == PLACE else nobody) for i in words})
    chosen = fitted(seen, act, chosen)
    parties = [(chosen[i], seen.tree.tokens[i], odds[i].party) for i in words if i in chosen]
    parties += [(aside, seen.tree.tokens[i], 1.0) for i, aside in asides.items() if aside and i not in chosen]
    return Weighed(
        act=act, worth=worth, root=root, root_worth=roots[root], parties=tuple(parties),
        spare=tuple(_spare(seen, ruled)),
        left=(
            *_left_here(seen, act, odds, chosen),
            *_left_elsewhere(() if alone else choices or (), _reacting(seen, act)),
        ),
    )  # fmt: skip


def fitted(seen: Seen, act: Act, chosen: Mapping[int, str]) -> dict[int, str]:
    """Return the chosen roles as far as the clause allows: of a passive the subject has it done to him.

    Nobody outside the clause does what its subject does, and where that is done is no party
    """
    found = dict[int, str]()
    slots = {i: seen.slot(act, seen.tree.tokens[i])[0] for i in chosen}
    chosen = {i: ACTOR if does_it(act, slots[i]) else role for i, role in chosen.items()}
    told_of, given = hearers(seen, act), receivers(seen, act)
    told = {(role, slots[i]) for i, role in chosen.items()} & {(ACTOR, SUBJECT), (OTHER, OBJECT)}
    own = {role for role, _ in told} if act.pos == "VERB" else set[str]()
    own |= {OTHER} if is_done_to_itself(seen, act) else set()
    for i, role in chosen.items():
        slot = slots[i]
        if role == ACTOR and i in told_of:
            continue
        if i in given:
            found[i] = given[i]
            continue
        if slot == OUTSIDE and role in own:
            found |= {i: TOPIC} if role == OTHER else {}
            continue
        if is_scene(seen, act, seen.tree.tokens[i]):
            continue
        if is_forum(seen, act, seen.tree.tokens[i]) or (role == ACTOR and SUBJECT in slots.values() and slot == FROM):
            found[i] = TOPIC
            continue
        if role == ACTOR and (is_done_to(seen, act, i) or (act.arguments.passive and slot == OBJECT)):
            found[i] = OTHER
        elif role != ACTOR or may_act(act, slot):
            found[i] = role
    return found


def does_it(act: Act, slot: str) -> bool:
    """Tell who does an act for certain: the subject at an active verb of doing, "the mayor complained"."""
    own = act.pos == "VERB" and slot == SUBJECT and not act.arguments.passive and not act.arguments.inherited
    return own and act.sense is not None and act.sense.arguments.subject == AGENT


def is_done_to_itself(seen: Seen, act: Act) -> bool:
    """Tell an act whose object is who does it: "glued themselves to the road"."""
    return any(
        word.feats.get("Reflex") == "Yes" for word in seen.tree.children(act.token, "obj") if word.i > act.token.i
    )


def _left_here(seen: Seen, act: Act, odds: dict[int, Odds], chosen: dict[int, str]) -> Iterator[Left]:
    taken = {seen.entity(seen.tree.tokens[i]) for i in chosen}
    for i, each in odds.items():
        token = seen.tree.tokens[i]
        entity = seen.entity(token)
        if entity is not None and entity not in taken:
            yield Left(entity=entity, odds=each, sort=seen.who(token), slot=seen.slot(act, token)[0], token=token)


def _reacting(seen: Seen, act: Act) -> set[str | None]:
    """Return the entities that react to an act or ask for it, and so are not looked for elsewhere either."""
    return {seen.entity(seen.tree.tokens[i]) for i in reactors(seen, act) | askers(seen, act)}


def _left_elsewhere(choices: Sequence[Choice], aside: Collection[str | None]) -> Iterator[Left]:
    for choice in choices:
        if choice.word is None and choice.mention is not None and choice.mention.entity_id not in {None, *aside}:
            entity, mention = choice.mention.entity_id or "", choice.mention
            yield Left(entity=entity, odds=choice.odds, sort=choice.sort, slot="far", mention=mention)


def _decided(act: Act) -> str | None:
    """Return the event type of a sense that the words beside it decide: « saisit le tribunal » seizes nobody.

    "cut the fees" is of none
    """
    if not act.exact or act.sense is None:
        return None
    return act.sense.plover.type if act.sense.plover is not None else UNTYPED


def _roots(traits: list[str], read: dict[str, float] | None) -> dict[str, float]:
    """Return the probability of each event type: as the tables say, and as the encoder does where it read the act."""
    ruled = model("root").probabilities(traits)
    if read is None:
        return ruled
    highest = max(read.values())
    total = math.fsum(math.exp(score - highest) for score in read.values())
    both = {name: math.sqrt(odds * math.exp(read[name] - highest) / total) for name, odds in ruled.items()}
    return {name: odds / math.fsum(both.values()) for name, odds in both.items()}


def _spare(seen: Seen, ruled: dict[int, Odds]) -> Iterator[tuple[str, Token, float]]:
    """Yield the likeliest party by the tables alone of those whose words tell who they are, if one is likely enough."""
    words = {i: each for i, each in ruled.items() if tells(seen, seen.tree.tokens[i]) and each.party > SPARE}
    if words:
        i = max(words, key=lambda i: (words[i].party, -i))
        yield words[i].role, seen.tree.tokens[i], words[i].party


def tells(seen: Seen, token: Token) -> bool:
    """Tell whether a word names a party or says in its own words who it is: a pronoun does where it is resolved."""
    return token.upos != "PRON" or seen.entity(token) is not None


def _odds(ruled: dict[int, Odds], choices: list[Choice]) -> dict[int, Odds]:
    """Return how far each word is a party as the tables and the encoder say, one word an entity."""
    read = {choice.word: choice.odds for choice in choices if choice.word is not None}
    return {word: ruled[word].beside(odds, ENCODED) for word, odds in read.items()}


def _ruled(traits: list[str]) -> Odds:
    """Return what the tables say of a word as a party, by its traits."""
    found = model("party").probabilities(traits)
    return Odds(*(math.log(found[role] / found[NONE]) for role in (ACTOR, OTHER)))


def beside(seen: Seen, act: Act, token: Token) -> str | None:
    """Return how a party that takes no part itself stands in the clause: in what the act is about, or in its place.

    "Karst raised the tariff on Zemblan steel": Zembla is of the topic; "signed in Lorne", "left for Lorne": Lorne is
    the place
    """
    slot, _ = seen.slot(act, token)
    if token.i not in seen.mentions or slot in {"-", "subject", "subject>"}:
        return None
    return PLACE if is_place(act, slot) else TOPIC


def may_act(act: Act, slot: str) -> bool:
    """Tell whether what stands in a slot may be who acts: of a passive only what its own words give it.

    "Ukraine struck a refinery after a general was killed": nobody says who killed him; « La compagnie supprime des
    trains en raison d'une grève des contrôleurs »: they strike, and not the firm
    """
    return slot != OUTSIDE or not (act.arguments.passive or _is_of_many(act))


def _is_of_many(act: Act) -> bool:
    """Tell a protest of several people: « une grève des contrôleurs », "a march of farmers"."""
    event = act.sense.plover if act.pos == "NOUN" and act.sense is not None else None
    if event is None or event.type != PROTEST:
        return False
    return any(OF in groups and noun.feats.get("Number") == "Plur" for groups, noun in act.arguments.obliques)


def is_done_to(seen: Seen, act: Act, i: int) -> bool:
    """Tell whom a noun names behind "of" to whom it is done: « l'extradition de Vara », "the sentencing of Vara"."""
    if act.pos != "NOUN" or act.sense is None or act.sense.name not in with_trait(UNDERGONE):
        return False
    slot, found = seen.slot(act, seen.tree.tokens[i])[0], seen.mentions.get(i)
    person = found is not None and found[1] == PERSON
    whose = slot == SUBJECT and not any(OF in groups for groups, _ in act.arguments.obliques)  # "Vara's release"
    return slot == OF or (person and (slot == FROM or whose))


def is_place(act: Act, slot: str) -> bool:
    """Tell whether what stands in a slot is where an act is done, or where it leads."""
    return slot in {"in", "at"} or (act.sense is not None and act.sense.arguments.obliques.get(slot) == PLACE)


def plover_of(weighed: Weighed) -> Plover | None:
    """Return the event type, None for the deeds that PLOVER has no type for: elections, rulings, business."""
    sense = weighed.act.sense
    if weighed.root == UNTYPED:
        return None
    mode = sense.plover.mode if sense and sense.plover and sense.plover.type == weighed.root else None
    return Plover(type=weighed.root, mode=mode)


def vouching(seen: Seen, act: Act, heard: Attribution, parties: frozenset[str]) -> float:
    """Return how likely a saying's source vouches for an act inside its content, rather than the article."""
    return model("told").probabilities(seen.told(act, heard, parties))[TOLD]
