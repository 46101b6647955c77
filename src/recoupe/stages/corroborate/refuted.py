"""What a sentence calls untrue: what a paper is said to report, and the article of a paper that it names for that."""

import re
from collections.abc import Iterator, Mapping, Sequence

from recoupe.model import Attribution, Claim, Frame, Polarity, Reading, Span, Stance
from recoupe.ontology.media import medium_key
from recoupe.syntax.rarity import fold
from recoupe.syntax.untruth import accounts, refutations

WORD = re.compile(r"[^\W_]+")
NEAR = 6
"""Words around an account within which a word calls it untrue."""
TOLD = frozenset({Stance.ASSERTS, Stance.ALLEGES})


def refuted(reading: Reading) -> frozenset[str]:
    """Return the claims (ids) that a sentence tells as what somebody's account says, and calls untrue.

    « Mara Lindqvist juge « sans fondement » les informations du Harbour Post selon lesquelles Karst a livré des obus. »
    """
    sayings = {saying.id for saying in reading.attributions if saying.stance in TOLD and _untrue(saying, reading)}
    return frozenset(claim.id for claim in reading.claims if claim.attribution_id in sayings)


def _untrue(saying: Attribution, reading: Reading) -> bool:
    """Tell whether the words before a saying's content call an account untrue."""
    start = min((part.start for part in saying.content), default=0)
    sentence = next((one for one in reading.sentences if one.start <= start < one.end), None)
    return sentence is not None and _calls_untrue(Span(sentence.start, start), reading)


def _calls_untrue(place: Span, reading: Reading) -> bool:
    """Tell whether a stretch names an account that it calls untrue just there, or that somebody denies."""
    text, language = reading.document.text, reading.document.language
    known = accounts(language)
    words = [fold(word) for word in WORD.findall(text[place.start : place.end])]
    around = [" " + " ".join(words[max(0, n - NEAR) : n + NEAR]) for n, word in enumerate(words) if word in known]
    if any(word in line for line in around for word in refutations(language)):
        return True
    denied = [part for one in reading.attributions if one.stance is Stance.DENIES for part in one.content]
    return any(
        known & {fold(word) for word in WORD.findall(text[part.start : part.end])}
        for part in denied
        if place.start <= part.start < place.end
    )


def answering(reading: Reading, sources: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """Yield denials with the claim that they deny (ids): what the article tells first whose paper a sentence names.

    « La Zembla a rejeté comme délirantes les affirmations du Harbour Post sur ses navires. » `sources` are the articles
    that this one passes on.
    """
    told = refuted(reading)
    for sentence in reading.sentences:
        place = Span(sentence.start, sentence.end)
        own = [one for one in reading.claims if place.start <= one.start < place.end]
        denial = min((one for one in own if one.attribution_id is None), key=_speaking_first, default=None)
        named = [one for one in sources if _names(reading.document.text[place.start : place.end], one)]
        target = _first_told(named[0]) if named else None
        if denial is None or target is None or not told.isdisjoint(one.id for one in own):
            continue
        if denial.denies_id is None and _calls_untrue(place, reading):
            yield denial.id, target.id


def _speaking_first(claim: Claim) -> tuple[bool, int, str]:
    return (claim.frame is not Frame.COMMUNICATION, claim.start, claim.id)


def _names(text: str, source: Reading) -> bool:
    key = medium_key(source.document.outlet or "")
    return bool(key) and " ".join(WORD.findall(key)) in " ".join(WORD.findall(text.casefold()))


def _first_told(source: Reading) -> Claim | None:
    """Return the deed that an article tells first."""
    deeds = (one for one in source.claims if one.frame is not Frame.COMMUNICATION)
    affirmed = (one for one in deeds if one.polarity is Polarity.AFFIRMED and one.denies_id is None)
    return min(affirmed, key=lambda one: (one.start, one.id), default=None)


def articles(
    readings: Sequence[Reading], passed: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Reading, list[Reading]]]:
    """Yield each article with those that it passes on (`passed`: ids by document)."""
    known = {reading.document.id: reading for reading in readings}
    for reading in readings:
        yield reading, [known[name] for name in passed.get(reading.document.id, ()) if name in known]
