"""What the server works on: a ledger as it now stands, its pages as they were made, and the user's judgements."""

from dataclasses import replace
from datetime import UTC, datetime
from secrets import token_urlsafe
from threading import Lock, Thread

from recoupe.errors import UsageError
from recoupe.judging import add, judgement_of, judgements_of
from recoupe.model import JudgementKind, Pile
from recoupe.model.codec import to_row
from recoupe.publish.catalogue import LANGUAGES
from recoupe.publish.fulltext import FullText
from recoupe.publish.near import Encodes, Near
from recoupe.publish.press import Press
from recoupe.store.files import FileLedger
from recoupe.store.vectors import Vectors
from recoupe.view.build import site
from recoupe.view.review import Review
from recoupe.view.search import Found, Nearness


class Desk:
    """Holds a pile and what is made of it. Without a ledger nothing can be kept, and judging is refused.

    With an encoder of `meaning` a search also finds what is near in meaning, as soon as a thread of its own has made
    the vectors of the sentences, or read those that were kept beside the ledger.
    """

    def __init__(
        self,
        pile: Pile,
        *,
        title: str,
        ledger: FileLedger | None = None,
        by: str = "",
        meaning: Encodes | None = None,
    ) -> None:
        self.title, self.by, self.ledger = title, by, ledger
        self.token = token_urlsafe(24)
        self.lock = Lock()
        self.meaning, self.ready = meaning, False
        self._take(pile)
        if meaning:
            self._vectors = Vectors(ledger.beside("meaning") if ledger else None, meaning.mark)
            Thread(target=self.prepare, daemon=True).start()

    def _take(self, pile: Pile) -> None:
        self.pile = pile
        self.review = Review.of(pile, judgements_of(self.ledger) if self.ledger else ())
        self.nobody = self.review.nobody
        self._presses: dict[str, Press] = {}
        self._texts: dict[str, FullText] = {}
        self._near: dict[str, Near] = {}

    def press(self, language: str) -> Press:
        """Return the pages of one language, made when they are first asked for."""
        with self.lock:
            if language not in self._presses:
                made = site(self.pile, language=language, title=self.title, nobody=self.nobody)
                self._presses[language] = Press(
                    site=made, language=language, served=True, token=self.token, review=lambda: self.review
                )
            return self._presses[language]

    def texts(self, language: str) -> FullText:
        """Return the full text as one language's pages show it."""
        press = self.press(language)
        with self.lock:
            if language not in self._texts:
                self._texts[language] = FullText(site=press.site)
            return self._texts[language]

    def prepare(self) -> None:
        """Make the vectors of all sentences, which are the same in either language of the interface."""
        assert self.meaning
        Near.of(self.press(LANGUAGES[0]).site, self.meaning, self._vectors)
        self.ready = True

    def found(self, language: str, asked: str) -> Found:
        """Return what a search finds by words and, beside it, what is near in meaning."""
        found = self.texts(language).find(asked)
        if not self.meaning:
            return found
        if not self.ready:
            return replace(found, nearness=Nearness.MAKING)
        press = self.press(language)
        with self.lock:
            if language not in self._near:
                self._near[language] = Near.of(press.site, self.meaning, self._vectors)
            near = self._near[language]
        return near.beside(found)

    def judge(self, form: dict[str, str]) -> dict[str, object]:
        """Keep a judgement and return it as a row. Raises `UsageError` where it fits nothing."""
        if self.ledger is None:
            raise UsageError("these pages stand on no ledger; nothing can be kept")
        if form.get("kind") not in set(JudgementKind):
            raise UsageError(f"a judgement is one of {', '.join(JudgementKind)}")
        with self.lock:
            judgement = judgement_of(
                JudgementKind(form["kind"]), form.get("target", ""), form.get("value", ""), pile=self.pile,
                field=form.get("field", ""), note=form.get("note", ""), by=self.by,
                made=datetime.now(UTC).isoformat(timespec="seconds"),
            )  # fmt: skip
            if add(self.ledger, judgement, self.pile):
                self._take(replace(self.ledger.pile(), programmes=self.ledger.programmes()))
            self.review = Review.of(self.pile, judgements_of(self.ledger))
            if self.review.nobody != self.nobody:
                self._take(self.pile)
        return {"id": judgement.id, **to_row(judgement)}
