from dataclasses import replace

import numpy as np
import pytest

from recoupe.encoder import Encoder, encoder
from recoupe.errors import DataFileError
from recoupe.model import Document, Reading
from recoupe.pipeline import document_stages


def read(text: str, language: str = "en") -> Reading:
    found = Reading(document=Document(id="doc_1", path="a.txt", text=text, language=language))
    for stage in document_stages():
        found = stage.run(found)
        if stage.name == "parse":
            break
    return found


def test_every_word_has_a_vector() -> None:
    found = read("Zembla sends shells. Ardavia thanks Zembla.")
    ((_, rows, vectors),) = encoder().read(found)
    assert set(rows) == {(place, i) for place, each in enumerate(found.sentences) for i in range(len(each.tokens))}
    assert vectors.shape == (len(rows), 384)
    assert np.isfinite(vectors).all()


def test_a_word_means_what_it_does_where_it_stands() -> None:
    ((_, rows, vectors),) = encoder().read(read("Zembla met Ardavia. The swimmers met in Zembla."))
    first, second = vectors[rows[0, 1]], vectors[rows[1, 2]]
    assert not np.allclose(first, second, atol=0.01)


def test_the_same_text_gives_the_same_bytes() -> None:
    found = read("Zembla livre des obus à l'Ardavie.", "fr")
    first, second = (encoder().read(found)[0][2] for _ in range(2))
    assert first.tobytes() == second.tobytes()


def test_a_sentence_longer_than_a_window_is_read_as_far_as_one_goes() -> None:
    found = read("Zembla sends shells.")
    (one,) = found.sentences
    long = replace(found, sentences=(replace(one, tokens=one.tokens * 200),))
    ((_, rows, vectors),) = encoder().read(long)
    assert 0 < len(rows) == len(vectors) < len(one.tokens) * 200


def test_a_broken_graph_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "pieces.tsv").write_text("<s>\t0\n</s>\t0\n<unk>\t0\n", encoding="utf-8")
    (tmp_path / "encoder.onnx").write_bytes(b"no graph")
    with pytest.raises(DataFileError, match=r"encoder\.onnx"):
        Encoder(tmp_path)


def test_an_article_that_was_just_read_is_not_read_again() -> None:
    found = read("Zembla sends shells.")
    first = encoder().read(found)
    assert encoder().read(replace(found, entities=())) is first
