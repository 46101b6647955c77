"""Turn trained weights into the ONNX graphs and the spaCy pipeline that ship."""

import argparse
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from recoupe.stages.parse.onnxmodel import ENCODER, LABELS, TABLES, VOCABULARY
from training.calibrate import arc_temperature
from training.pipelines import assemble

WORK = Path(__file__).parent / "work"
SLOPE = 0.1
Array = np.ndarray[Any, Any]


class Graph:
    """Collects nodes and weights; weights are stored in half precision and widened when the graph is loaded."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def constant(self, name: str, value: Array) -> str:
        """Store an array as it is."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str, value: Array) -> str:
        """Store an array in half precision."""
        self.constant(f"{name}.half", value.astype(np.float16))
        return self.op("Cast", [f"{name}.half"], name, to=TensorProto.FLOAT)

    def op(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        """Add a node with one output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def dense(self, x: str, name: str, weight: Array, bias: Array | None) -> str:
        """Add `x @ weight + bias`."""
        product = self.op("MatMul", [x, self.weight(f"{name}.w", weight)], f"{name}.product")
        return product if bias is None else self.op("Add", [product, self.weight(f"{name}.b", bias)], f"{name}.out")

    def table(self, name: str, rows: str, value: Array) -> str:
        """Add a look-up in a table of 8-bit numbers, each row with its own scale."""
        scale = np.abs(value).max(1, keepdims=True) / 127 + 1e-8
        whole = self.op(
            "Gather", [self.constant(f"{name}.table", np.round(value / scale).astype(np.int8)), rows], f"{name}.rows"
        )
        scales = self.op("Gather", [self.weight(f"{name}.scale", scale), rows], f"{name}.scales")
        return self.op("Mul", [self.op("Cast", [whole], f"{name}.wide", to=TensorProto.FLOAT), scales], f"{name}.found")

    def save(
        self, path: Path, inputs: dict[str, tuple[int, list[Any]]], outputs: dict[str, tuple[int, list[Any]]]
    ) -> None:
        """Write the graph."""
        graph = helper.make_graph(
            self.nodes,
            path.stem,
            [helper.make_tensor_value_info(name, *rest) for name, rest in inputs.items()],
            [helper.make_tensor_value_info(name, *rest) for name, rest in outputs.items()],
            self.weights,
        )
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9, producer_name="recoupe"
        )
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString(deterministic=True))


def write_encoder(path: Path, w: dict[str, Array], tables: dict[str, Any], temperature: float) -> None:
    """Write the graph from forms to tags, arc probabilities and the halves of the label scorer."""
    graph, shape = Graph(), tables["shape"]
    parts = [
        graph.table("word", "words", w["word.weight"]),
        graph.op(
            "ReduceSum",
            [graph.table("piece", "affixes", w["piece.weight"]), graph.constant("one", np.array([1]))],
            "pieces",
            keepdims=0,
        ),
        graph.dense(graph.op("Cast", ["flags"], "flags.wide", to=TensorProto.FLOAT), "flag", w["flag.weight"].T, None),
    ]
    x = graph.op("Gather", [graph.op("Concat", parts, "forms", axis=1), "index"], "embedded")
    layers = []
    for layer in range(shape["layers"]):
        x = _recurrent(graph, layer, x, w, shape["hidden"])
        layers.append(x)
    hidden = _layer(graph, "tag_hidden", layers[-2], w)
    for name in tables["taggers"]:
        scores = graph.dense(hidden, f"tag.{name}", w[f"taggers.{name}.weight"].T, w[f"taggers.{name}.bias"])
        graph.op("ArgMax", [scores], name, axis=-1, keepdims=0)
    top = graph.op("Transpose", [layers[-1]], "top", perm=[1, 0, 2])
    half = graph.dense(
        _layer(graph, "arc_dependent", top, w), "arc", w["arc"][:-1] / temperature, w["arc"][-1] / temperature
    )
    heads = graph.op("Transpose", [_layer(graph, "arc_head", top, w)], "arc_head.turned", perm=[0, 2, 1])
    scores = graph.op("Add", [graph.op("MatMul", [half, heads], "arc.scores"), "mask"], "arc.masked")
    graph.op("Softmax", [scores], "arcs", axis=-1)
    graph.op("Identity", [_layer(graph, "label_dependent", top, w)], "dependent")
    graph.op("Identity", [_layer(graph, "label_head", top, w)], "head")
    whole, real = TensorProto.INT32, TensorProto.FLOAT
    graph.save(
        path,
        {
            "words": (whole, ["F"]), "affixes": (whole, ["F", "K"]),
            "flags": (TensorProto.UINT8, ["F", shape["flags"]]),
            "index": (whole, ["T", "B"]), "lengths": (whole, ["B"]), "mask": (real, ["B", 1, "T"]),
        },
        {
            "arcs": (real, ["B", "T", "T"]), "dependent": (real, ["B", "T", shape["label_width"]]),
            "head": (real, ["B", "T", shape["label_width"]]),
            **{name: (TensorProto.INT64, ["T", "B"]) for name in tables["taggers"]},
        },
    )  # fmt: skip


def _layer(graph: Graph, name: str, x: str, w: dict[str, Array]) -> str:
    return graph.op(
        "LeakyRelu", [graph.dense(x, name, w[f"{name}.weight"].T, w[f"{name}.bias"])], f"{name}.act", alpha=SLOPE
    )


def _recurrent(graph: Graph, layer: int, x: str, w: dict[str, Array], hidden: int) -> str:
    """Add a BiLSTM; torch orders its gates input, forget, cell, output, ONNX input, output, forget, cell."""

    def gates(name: str) -> Array:
        found = []
        for side in ("forwards", "backwards"):
            i, f, c, o = np.split(w[f"{side}.{layer}.{name}"], 4)
            found.append(np.concatenate([i, o, f, c]))
        return np.stack(found)

    bias = np.concatenate([gates("bias_ih_l0"), gates("bias_hh_l0")], 1)
    inputs = [
        x, graph.weight(f"W{layer}", gates("weight_ih_l0")), graph.weight(f"R{layer}", gates("weight_hh_l0")),
        graph.weight(f"B{layer}", bias), "lengths",
    ]  # fmt: skip
    y = graph.op("LSTM", inputs, f"lstm{layer}", hidden_size=hidden, direction="bidirectional")
    turned = graph.op("Transpose", [y], f"lstm{layer}.turned", perm=[0, 2, 1, 3])
    return graph.op("Reshape", [turned, graph.constant(f"shape{layer}", np.array([0, 0, 2 * hidden]))], f"layer{layer}")


def write_labels(path: Path, w: dict[str, Array], tables: dict[str, Any]) -> None:
    """Write the graph from pairs of word and head to the relation."""
    graph, width = Graph(), tables["shape"]["label_width"]
    label = w["label"]
    size, count, _ = label.shape
    half = graph.dense("dependent", "half", label[:-1].reshape(size - 1, -1), label[-1].reshape(-1))
    half = graph.op("Reshape", [half, graph.constant("shape", np.array([-1, count, size]))], "half.split")
    head = graph.op("Unsqueeze", ["head", graph.constant("last", np.array([2]))], "head.column")
    ends = [
        graph.constant(name, np.array([value]))
        for name, value in (("zero", 0), ("width", width), ("end", size), ("axis", 2))
    ]
    bilinear = graph.op("MatMul", [graph.op("Slice", [half, ends[0], ends[1], ends[3]], "half.body"), head], "bilinear")
    scores = graph.op(
        "Add", [bilinear, graph.op("Slice", [half, ends[1], ends[2], ends[3]], "half.bias")], "scores.column"
    )
    graph.op("ArgMax", [graph.op("Squeeze", [scores, ends[3]], "scores")], "label", axis=-1, keepdims=0)
    pair = (TensorProto.FLOAT, ["N", width])
    graph.save(path, {"dependent": pair, "head": pair}, {"label": (TensorProto.INT64, ["N"])})


def export(language: str, weights: Path, pipeline: Path, temperature: float) -> None:
    """Write the pipeline of a language from the folder that training left."""
    tables = json.loads((weights / "tables.json").read_text(encoding="utf-8"))
    with np.load(weights / "weights.npz") as stored:
        w = {name: stored[name] for name in stored.files}
    folder = WORK / f"{language}-graphs"
    folder.mkdir(parents=True, exist_ok=True)
    write_encoder(folder / ENCODER, w, tables, temperature)
    write_labels(folder / LABELS, w, tables)
    shutil.copyfile(weights / "vocabulary.txt", folder / VOCABULARY)
    kept = {"language": language, **{name: tables[name] for name in ("labels", "taggers", "flags")}}
    (folder / TABLES).write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    assemble(language, folder, pipeline)


def main() -> None:
    """`python -m training.export --language fr` writes src/recoupe/lang/fr/pipeline."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--language", required=True)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--treebanks", type=Path, help="calibrate the probabilities of arcs on the dev sets here")
    options = parser.parse_args()
    root = Path(__file__).parents[1] / "src" / "recoupe" / "lang" / options.language / "pipeline"
    weights = options.weights or WORK / options.language
    temperature = arc_temperature(options.language, weights, options.treebanks) if options.treebanks else 1.0
    print(f"temperature {temperature}")
    export(options.language, weights, options.out or root, temperature)


if __name__ == "__main__":
    main()
