"""Change the code a little in many places, and see whether a test notices: the mutants that live show what none holds.

    python -m release.mutants                 # a sample of each module in mutants.toml (minutes; part of make soak)
    python -m release.mutants --each 0        # every mutant of them
    python -m release.mutants store/lock.py   # some modules only

A mutant is one change of one module: a comparison turned, a condition negated, a number, text or truth value changed, a
result left out. Each is tried in a process of its own, with the tests that `mutants.toml` names for the module; it is
forked after those tests have run once, so that what does not rest on the module (libraries, parsers) is loaded already.
The command fails where fewer than `floor` in a hundred are found out.
"""

import argparse
import ast
import io
import os
import random
import signal
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, ModuleType

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "recoupe"
SETTINGS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
SEED = 20310514
HOUR = 3600.0
LONGEST = 60
"""Seconds a mutant may take beyond ten times what the tests take unchanged: a loop without end is found out."""

TURNED: dict[type, type] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}  # fmt: skip
"""Operators, each with the one that is put in its place."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the line, what it does, and where among the places of the module it stands."""

    line: int
    told: str
    number: int


def places(module: ast.Module) -> Iterator[tuple[ast.AST, Callable[[], str]]]:
    """Yield the nodes that can be changed, each with what changes it in place and says how."""
    left_out = set(_left_out(module))
    for node in ast.walk(module):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.Compare):
            yield from ((node, lambda n=node, i=i: _compare(n, i)) for i in range(len(node.ops)))
        elif isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in TURNED:
            yield node, lambda n=node: _operator(n)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, lambda n=node: _without_not(n)
        elif isinstance(node, ast.If | ast.IfExp | ast.While):
            yield node, lambda n=node: _negated(n)
        elif isinstance(node, ast.Return) and node.value is not None and not _is(node.value, None):
            yield node, lambda n=node: _nothing(n)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | int | float) and node.value != "":
            yield node, lambda n=node: _constant(n)


def _left_out(module: ast.Module) -> Iterator[int]:
    """Yield what says something to people or checkers alone: docstrings, annotations, messages of errors, imports."""
    for node in ast.walk(module):
        whole: list[ast.AST | None] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            whole = [node.value]
        elif isinstance(node, ast.Raise | ast.Assert | ast.Import | ast.ImportFrom | ast.JoinedStr):
            whole = [node]
        elif isinstance(node, ast.AnnAssign):
            whole = [node.annotation]
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
            whole = [node.returns, *node.decorator_list, *(argument.annotation for argument in arguments)]
        elif isinstance(node, ast.ClassDef):
            whole = list(node.decorator_list)
        elif (isinstance(node, ast.Assign) and any(_is_name(target, "__all__") for target in node.targets)) or (
            isinstance(node, ast.If) and _is_name(node.test, "TYPE_CHECKING")
        ):
            whole = [node]
        for part in whole:
            yield from (id(each) for each in ast.walk(part)) if part is not None else ()


def _is(node: ast.AST, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _compare(node: ast.Compare, i: int) -> str:
    before, node.ops[i] = node.ops[i], TURNED[type(node.ops[i])]()
    return f"{type(before).__name__} -> {type(node.ops[i]).__name__}"


def _operator(node: ast.BoolOp | ast.BinOp) -> str:
    before, node.op = node.op, TURNED[type(node.op)]()
    return f"{type(before).__name__} -> {type(node.op).__name__}"


def _without_not(node: ast.UnaryOp) -> str:
    node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    return "not left out"


def _negated(node: ast.If | ast.IfExp | ast.While) -> str:
    node.test = ast.UnaryOp(ast.Not(), node.test)
    return "condition negated"


def _nothing(node: ast.Return) -> str:
    node.value = ast.Constant(None)
    return "returns nothing"


def _constant(node: ast.Constant) -> str:
    before = node.value
    if isinstance(before, bool):
        node.value = not before
    elif isinstance(before, str):
        node.value = f"{before}XX"
    else:
        node.value = before + 1
    return f"{before!r} -> {node.value!r}"[:60]


def mutants(source: str) -> list[Mutant]:
    """Return every mutant of a module, in the order of its places."""
    return [_mutant(ast.parse(source), number)[1] for number, _ in enumerate(places(ast.parse(source)))]


def _mutant(module: ast.Module, number: int) -> tuple[ast.Module, Mutant]:
    node, change = list(places(module))[number]
    line = getattr(node, "lineno", 0)
    return module, Mutant(line, change(), number)


def mutated(source: str, mutant: Mutant) -> ast.Module:
    """Return the module with the change made."""
    return ast.fix_missing_locations(_mutant(ast.parse(source), mutant.number)[0])


class _Loader(SourceFileLoader):
    """Loads one module from a changed tree."""

    tree: ast.Module

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the protocol has it
        return compile(self.tree, self.path, "exec")


@dataclass
class _Finder(MetaPathFinder):
    """Finds one module under its own name, changed."""

    name: str
    path: Path
    tree: ast.Module

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        if fullname != self.name:
            return None
        loader = _Loader(fullname, str(self.path))
        loader.tree = self.tree
        return spec_from_loader(fullname, loader, is_package=False)


def _name(module: str) -> str:
    return "recoupe." + module.removesuffix(".py").replace("/", ".")


def forked(work: Callable[[], int], seconds: float) -> int:
    """Do some work in a forked process and return its status: 0 for 0, else the work's own, or what ended it."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    status = 1
    try:
        signal.alarm(max(1, int(seconds)))
        status = work()
    finally:
        sys.stdout.flush()
        os._exit(status)
    raise AssertionError


def passing(tests: list[str]) -> int:
    """Run tests in this process without a word; 0 where all pass."""
    words = io.StringIO()
    with redirect_stdout(words), redirect_stderr(words):
        return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))


def forget(module: str) -> None:
    """Let this process load a module anew, with all that rests on it, and keep what does not."""
    stale = {_name(module)}
    while True:
        more = {
            name for name, found in sys.modules.items() if _ours(name) and name not in stale and _rests(found, stale)
        }
        if not more:
            break
        stale |= more
    for name in [*stale, *(name for name in sys.modules if name.partition(".")[0] == "tests")]:
        sys.modules.pop(name, None)
    for name, found in list(sys.modules.items()):
        for one in stale & {f"{name}.{part}" for part in vars(found)} if _ours(name) else ():
            delattr(found, one.rpartition(".")[2])


def _ours(name: str) -> bool:
    return name.partition(".")[0] == "recoupe"


def _rests(found: ModuleType, stale: set[str]) -> bool:
    """Tell whether a module holds a stale one, or something that one defines."""
    held = (each for each in vars(found).values())
    return any(getattr(each, "__module__", None) in stale or getattr(each, "__name__", None) in stale for each in held)


def attempt(module: str, tests: list[str], tree: ast.Module) -> int:
    """Run the tests with a module changed."""
    sys.meta_path.insert(0, _Finder(_name(module), PACKAGE / module, tree))
    return passing(tests)


def measure(module: str, tests: list[str], each: int, results: Path) -> int:
    """Try a sample of a module's mutants, each in a process of its own; write down how many live, of how many."""
    source = (PACKAGE / module).read_text("utf-8")
    every = mutants(source)
    chosen = every if not each or len(every) <= each else random.Random(f"{SEED} {module}").sample(every, each)
    began = time.monotonic()
    if passing(tests):
        print(f"{module}: its tests do not pass as it is: {' '.join(tests)}")
        return 1
    seconds = 10 * (time.monotonic() - began) + LONGEST
    forget(module)
    alive = [m for m in chosen if not forked(lambda m=m: attempt(module, tests, mutated(source, m)), seconds)]
    results.write_text(f"{len(alive)} {len(chosen)}", "utf-8")
    print(f"{module}: {len(chosen) - len(alive)} of {len(chosen)} found out")
    for one in sorted(alive, key=lambda one: (one.line, one.number)):
        print(f"    line {one.line}: {one.told}")
    return 0


def main() -> None:
    """Try a sample of each module, list the mutants that live, and hold the share of the others to the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", help="modules of mutants.toml, all where none is named")
    parser.add_argument("--each", type=int, default=SETTINGS["each"], help="mutants of a module; 0 for every one")
    options = parser.parse_args()
    chosen = {
        name: tests for name, tests in SETTINGS["modules"].items() if not options.modules or name in options.modules
    }
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    total = living = 0
    for module, tests in chosen.items():
        with TemporaryDirectory() as folder:
            results = Path(folder) / "results"
            if forked(lambda m=module, t=tests, r=results: measure(m, t, options.each, r), HOUR):
                raise SystemExit(f"{module} was not measured")
            alive, count = map(int, results.read_text("utf-8").split())
        total, living = total + count, living + alive
    share = 100 * (total - living) / max(1, total)
    print(f"all: {total - living} of {total} found out, {share:.0f} in 100 (floor {SETTINGS['floor']})")
    raise SystemExit(share < SETTINGS["floor"])


if __name__ == "__main__":
    main()
