"""What the rules are sure of in free news: sayings to learn from where nobody has written them down."""

from recoupe.lang.reporting import Lexicon, lexicon_of
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Attribution, Token
from training.claims.prepare import Article, ByScorer
from training.sayings.records import Places, Told

SURE = 0.65


def silver(articles: list[Article], same: ByScorer) -> list[Told]:
    """Return articles with the sayings that the rules are sure of, or whose speaker a row of the gold names too.

    Of other words of the lexicon nothing is known, nor of the words of a sentence whose speaker the rules have missed.
    """
    return [_told(article, same) for article in articles]


def _told(article: Article, same: ByScorer) -> Told:
    reading = article.reading
    places, lexicon = Places(reading), lexicon_of(reading.document.language)
    told = Told(reading.document.language, "silver", places.sentences(), [])
    told.unknown = {place for place, token in places.words if _may_report(lexicon, token)}
    for one in reading.attributions:
        said = places.said(one.source, one.cue, one.content)
        agreed = _agreed(article, one, same)
        if said is None:
            continue
        if agreed or (agreed is None and one.confidence >= SURE):
            told.sayings.append(said)
            told.unknown.discard(said.cue)
        else:
            told.unknown.add(said.cue)
    spoken = [(span.start, span.end) for one in reading.attributions for span in one.content]
    missed = [
        row["end"] for row in article.rows
        if row["by"] and not any(start <= row["end"] and row["start"] <= end for start, end in spoken)
    ]  # fmt: skip
    for place, sentence in enumerate(reading.sentences):
        if any(sentence.start < end <= sentence.end for end in missed):
            told.unknown |= {(place, token.i) for token in sentence.tokens}
    told.unknown -= {said.cue for said in told.sayings}
    return told


def _may_report(lexicon: Lexicon, token: Token) -> bool:
    return any(lexicon.cue(sort, token.lemma.lower()) is not None for sort in CueClass)


def _agreed(article: Article, one: Attribution, same: ByScorer) -> bool | None:
    """Tell whether the rows inside a content name its speaker; None where no row stands there."""
    inside = [
        row for row in article.rows
        if any(span.start <= row["start"] and row["end"] <= span.end for span in one.content)
    ]  # fmt: skip
    if not inside:
        return None
    entities = [entity for entity in article.reading.entities if entity.id in one.source_entity_ids]
    return any(
        row["by"] and (any(same.is_same(row["by"], entity, "") for entity in entities) or row["by"] == one.source_text)
        for row in inside
    )
