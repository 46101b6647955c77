"""Turn a fitted network into the files that ship: `python -m training.encoder.export [CHECKPOINT]`.

The layers' weights are whole numbers of seven bits and their products are summed exactly, so that every processor finds
the same; what the pieces start from has eight bits, each row its own scale. The head for sayings is fitted afterwards,
on what these files give: `python -m training.sayings.fit`.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnx import TensorProto, helper

from recoupe.encoder import FOLDER
from recoupe.encoder.network import GRAPH
from recoupe.stages.claim.heads import TABLE
from training.encoder.learn import CHECKPOINT
from training.encoder.network import MODALITIES, ROOTS, SORTS
from training.export import Array, Graph

HEADS, EPSILON, BITS = 12, 1e-12, 63
Weights = dict[str, Array]


class Layers(Graph):
    """A graph of attention layers over pieces."""

    def whole(self, x: str, name: str, weight: Array, bias: Array) -> str:
        """Add `x @ weight + bias` with weights of seven bits, a scale for each column."""
        scale = np.abs(weight).max(0) / BITS + 1e-8
        table = self.constant(f"{name}.whole", np.round(weight / scale).astype(np.int8))
        parts = [f"{name}.input", f"{name}.step", f"{name}.zero"]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], parts))
        product = self.op("MatMulInteger", [parts[0], table, parts[2]], f"{name}.sum")
        wide = self.op("Cast", [product], f"{name}.wide", to=TensorProto.FLOAT)
        step = self.op("Mul", [parts[1], self.constant(f"{name}.scale", scale.astype(np.float32))], f"{name}.steps")
        found = self.op("Mul", [wide, step], f"{name}.found")
        return self.op("Add", [found, self.constant(f"{name}.bias", bias.astype(np.float32))], f"{name}.out")

    def norm(self, x: str, name: str, weight: Array, bias: Array) -> str:
        """Add a layer's normalisation."""
        parts = [
            self.constant(f"{name}.{part}", value.astype(np.float32)) for part, value in (("w", weight), ("b", bias))
        ]
        return self.op("LayerNormalization", [x, *parts], f"{name}.out", axis=-1, epsilon=EPSILON)

    def layer(self, x: str, number: int, of: Callable[[str], tuple[Array, Array]]) -> str:
        """Add one layer; `of` gives the weight and the bias of a part, outputs last."""
        name = f"layer{number}"

        def split(part: str, order: list[int]) -> str:
            rows = self.op("Reshape", [self.whole(x, f"{name}.{part}", *of(part)), "apart"], f"{name}.{part}.rows")
            return self.op("Transpose", [rows], f"{name}.{part}.turned", perm=order)

        q, k, v = split("q", [0, 2, 1, 3]), split("k", [0, 2, 3, 1]), split("v", [0, 2, 1, 3])
        near = self.op("Mul", [self.op("MatMul", [q, k], f"{name}.near"), "root"], f"{name}.scaled")
        seen = self.op("MatMul", [self.op("Softmax", [near], f"{name}.shares", axis=-1), v], f"{name}.seen")
        turned = self.op("Transpose", [seen], f"{name}.seen.turned", perm=[0, 2, 1, 3])
        joined = self.op("Reshape", [turned, "together"], f"{name}.seen.rows")
        sums = self.op("Add", [x, self.whole(joined, f"{name}.out", *of("out"))], f"{name}.first")
        x = self.norm(sums, f"{name}.first.norm", *of("first"))
        up = self.whole(x, f"{name}.up", *of("up"))
        bent = self.op("Erf", [self.op("Mul", [up, "bend"], f"{name}.bent")], f"{name}.erf")
        gate = self.op("Mul", [self.op("Add", [bent, "one"], f"{name}.lifted"), up], f"{name}.gate")
        down = self.whole(self.op("Mul", [gate, "half"], f"{name}.gelu"), f"{name}.down", *of("down"))
        return self.norm(self.op("Add", [x, down], f"{name}.second"), f"{name}.second.norm", *of("second"))


def graph(weights: Weights, layers: int) -> Layers:
    """Return the encoder's graph: numbers of pieces in, 1 × pieces; vectors out, 1 × pieces × width."""
    found = Layers()
    table, places = weights["body.words.weight"], weights["body.places.weight"]
    width = table.shape[1]
    constants: dict[str, Array] = {
        "apart": np.array([0, 0, HEADS, width // HEADS], np.int64), "together": np.array([0, 0, width], np.int64),
        "root": np.array((width // HEADS) ** -0.5, np.float32), "bend": np.array(2**-0.5, np.float32),
        "one": np.array(1, np.float32), "half": np.array(0.5, np.float32),
        "begin": np.array([0], np.int64), "second": np.array([1], np.int64), "third": np.array([2], np.int64),
    }  # fmt: skip
    for name, value in constants.items():
        found.constant(name, value)
    x = found.table("words", "pieces", table)
    size = found.op("Slice", [found.op("Shape", ["pieces"], "shape"), "second", "third"], "size")
    placed = found.op("Slice", [found.weight("places", places), "begin", size, "begin"], "placed")
    x = found.norm(
        found.op("Add", [x, placed], "start"), "start.norm", weights["body.norm.weight"], weights["body.norm.bias"]
    )
    for number in range(layers):

        def of(part: str, number: int = number) -> tuple[Array, Array]:
            weight = weights[f"body.layers.{number}.{part}.weight"]
            return weight.T if weight.ndim > 1 else weight, weights[f"body.layers.{number}.{part}.bias"]

        x = found.layer(x, number, of)
    found.op("Identity", [x], "vectors")
    return found


def heads(weights: Weights, sorts: dict[str, int]) -> dict[str, Any]:
    """Return the tables of the heads, in half precision."""
    names = {"act": "act", "axes": "axes", "party.act": "party_act", "party.word": "party_word"}
    found: dict[str, Any] = {
        f"{new}.{part}": weights[f"{old}.1.{part}"] for new, old in names.items() for part in ("weight", "bias")
    }
    found |= {
        f"{name}.out.{part}": weights[f"{name}_out.{part}"] for name in ("act", "axes") for part in ("weight", "bias")
    }
    found |= {f"party.{name}": weights[f"beside.{name}.weight"] for name in ("distance", "sort", "told", "often")}
    found |= {f"{name}.traits": weights[f"traits.{name}.weight"] for name in ("act", "axes", "party")}
    found |= {"party.weight": weights["party"], "party.bias": weights["party_bias"]}
    table = {name: value.astype(np.float16) for name, value in found.items()}
    kept = [sort for sort, number in sorted(sorts.items(), key=lambda pair: pair[1]) if number < SORTS - 1]
    return {**table, "sorts": np.array(kept), "roots": np.array(ROOTS), "modalities": np.array(MODALITIES)}


def main() -> None:
    """Write the graph and the heads."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path, nargs="?", default=CHECKPOINT)
    held = torch.load(parser.parse_args().checkpoint)
    weights = {name: value.detach().numpy() for name, value in held["weights"].items()}
    layers = sum(name.endswith(".q.weight") for name in weights)
    found = graph(weights, layers)
    width = weights["body.words.weight"].shape[1]
    found.save(
        FOLDER / GRAPH, {"pieces": (TensorProto.INT64, [1, "n"])}, {"vectors": (TensorProto.FLOAT, [1, "n", width])}
    )
    np.savez_compressed(FOLDER / TABLE, **heads(weights, held["sorts"]))


if __name__ == "__main__":
    main()
