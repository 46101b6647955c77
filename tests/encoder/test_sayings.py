from pathlib import Path

import numpy as np
import pytest

from recoupe.encoder import Window
from recoupe.encoder.sayings import TABLE, Sayings, _weights
from recoupe.encoder.steps import STEPS
from recoupe.errors import DataFileError

WIDTH, HIDDEN = 4, 3


def table() -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    draw = np.random.default_rng(1)
    found = {f"{name}.weight": draw.normal(size=(HIDDEN, WIDTH)) for name in ("cue", "teller", "word")}
    found |= {f"{name}.bias": draw.normal(size=HIDDEN) for name in ("cue", "teller", "word")}
    found |= {f"{name}.weight": draw.normal(size=(1, HIDDEN)) for name in ("cue.out", "nobody")}
    found |= {f"{name}.bias": draw.normal(size=1) for name in ("cue.out", "nobody")}
    found |= {"pair": draw.normal(size=(2, HIDDEN + 1, HIDDEN + 1)), "steps": draw.normal(size=(STEPS, 2))}
    return {name: value.astype(np.float32) for name, value in found.items()}


def sayings() -> Sayings:
    vectors = np.random.default_rng(2).normal(size=(5, WIDTH)).astype(np.float32)
    rows = {(0, 0): 0, (0, 1): 1, (1, 0): 2, (1, 1): 3, (1, 2): 4}
    return Sayings([(Window((0, 1), 1), rows, vectors)], table())


def test_only_words_of_a_windows_own_sentences_are_asked_whether_they_are_cues() -> None:
    assert set(sayings().cues) == {(1, 0), (1, 1), (1, 2)}


def test_the_shares_of_all_speakers_and_of_nobody_are_one_together() -> None:
    speech = sayings().speech((1, 1))
    assert set(speech.speakers) == {None, (0, 0), (0, 1), (1, 0), (1, 1), (1, 2)}
    assert sum(speech.speakers.values()) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in speech.content.values())


def test_the_head_gives_what_the_network_in_torch_gives() -> None:
    torch = pytest.importorskip("torch")
    from recoupe.encoder.steps import step_of
    from training.encoder.network import Saying
    from training.sayings.table import table_of

    head = Saying(8).eval()
    weights = {name: value.detach().numpy() for name, value in head.state_dict().items()}
    vectors = np.random.default_rng(2).normal(size=(3, 8)).astype(np.float32)
    rows = {(0, 0): 0, (0, 1): 1, (0, 2): 2}
    found = Sayings([(Window((0,), 0), rows, vectors)], table_of(weights))
    words = torch.tensor(vectors)[None]
    steps = torch.tensor([[step_of((0, 1), place, 0) for place in rows]])
    speakers, content = head.pairs(words, torch.tensor([0]), torch.tensor([1]), steps)
    speech = found.speech((0, 1))
    assert list(found.cues.values()) == pytest.approx(head.cues(words)[0].tolist(), abs=1e-4)
    assert list(speech.speakers.values()) == pytest.approx(speakers.softmax(1)[0].tolist(), abs=1e-4)
    assert list(speech.content.values()) == pytest.approx(content.sigmoid()[0].tolist(), abs=1e-4)


def test_without_a_file_there_is_no_head_and_a_head_of_another_encoder_is_left_out(tmp_path: Path) -> None:
    assert _weights(tmp_path / "none") is None
    (tmp_path / "encoder.onnx").write_bytes(b"one")
    np.savez(tmp_path / TABLE, encoder=np.array(0))
    assert _weights(tmp_path) is None


def test_a_file_that_holds_no_layers_is_named(tmp_path: Path) -> None:
    (tmp_path / TABLE).write_bytes(b"nothing")
    with pytest.raises(DataFileError, match=TABLE):
        _weights(tmp_path)
