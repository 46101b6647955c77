from pathlib import Path

import numpy as np
import pytest

from recoupe.encoder.layers import layer, mark_of, read_layers
from recoupe.errors import DataFileError


def test_a_layer_lets_nothing_below_zero_through() -> None:
    weights = {"one.weight": np.array([[1, 0], [0, -1]], np.float32), "one.bias": np.array([0, 1], np.float32)}
    assert layer(weights, "one", np.array([2, 3], np.float32)).tolist() == [2, 0]


def test_layers_are_read_only_beside_the_encoder_that_they_were_fitted_on(tmp_path: Path) -> None:
    path = tmp_path / "head.npz"
    assert read_layers(path) is None
    (tmp_path / "encoder.onnx").write_bytes(b"one")
    np.savez(path, encoder=np.array(mark_of(tmp_path)), pair=np.ones(2))
    assert list(read_layers(path) or ()) == ["pair"]
    (tmp_path / "encoder.onnx").write_bytes(b"other")
    assert read_layers(path) is None


def test_a_file_that_holds_no_layers_is_named(tmp_path: Path) -> None:
    (tmp_path / "head.npz").write_bytes(b"nothing")
    with pytest.raises(DataFileError, match=r"head\.npz"):
        read_layers(tmp_path / "head.npz")
