"""What the server works on: a ledger as it now stands, its pages as they were made, and the user's judgements."""

from dataclasses import replace
from datetime import UTC, datetime
from secrets import token_urlsafe
from threading import Lock

from recoupe.errors import UsageError
from recoupe.judging import add, judgement_of, judgements_of
from recoupe.model import JudgementKind, Pile
from recoupe.model.codec import to_row
from recoupe.publish.fulltext import FullText
from recoupe.publish.press import Press
from recoupe.store.files import FileLedger
from recoupe.view.build import site
from recoupe.view.review import Review


class Desk:
    """Holds a pile and what is made of it. Without a ledger nothing can be kept, and judging is refused."""

    def __init__(self, pile: Pile, *, title: str, ledger: FileLedger | None = None, by: str = "") -> None:
        self.title, self.by, self.ledger = title, by, ledger
        self.token = token_urlsafe(24)
        self.lock = Lock()
        self._take(pile)

    def _take(self, pile: Pile) -> None:
        self.pile = pile
        self.review = Review.of(pile, judgements_of(self.ledger) if self.ledger else ())
        self.nobody = self.review.nobody
        self._presses: dict[str, Press] = {}
        self._texts: dict[str, FullText] = {}

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
