"""Every pattern of the loaders, against a megabyte of its own beginnings: none backtracks without bound."""

import ast
import importlib
import inspect
import pkgutil
import random
import re
import re._constants as constants  # type: ignore[import-not-found]  # the parser of `re` has no stubs
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from cpu_time import cpu_seconds

import cablegraph.loaders

SIZES = tuple(2**power for power in (8, 10, 12, 14, 16, 18, 20))
SLOW = 0.04  # seconds of processor time, from which on the growth is looked at
_ANCHORED = {"match", "fullmatch"}


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(cablegraph.loaders.__path__):
        yield importlib.import_module(f"cablegraph.loaders.{found.name}")


def patterns() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Name, pattern, and whether the module only ever matches it at one place."""
    for module in modules():
        used = methods_called(module)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                anchored = bool(used.get(name)) and used[name] <= _ANCHORED
                yield f"{module.__name__.rpartition('.')[2]}.{name}", value, anchored


def methods_called(module: ModuleType) -> dict[str, set[str]]:
    """For each name in a module, the methods that are called on it."""
    called: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            called.setdefault(node.value.id, set()).add(node.attr)
    return called


def sample(tree: Any, chance: random.Random, liked: str) -> str:
    """A text that a parsed pattern begins with; conditions on what stands beside it are left out.

    Classes that hold the letter `liked` give it, so that what one part ends with another may begin with.
    """
    return "".join(_sample(op, value, chance, liked) for op, value in tree)


def _sample(op: Any, value: Any, chance: random.Random, liked: str) -> str:
    if op is constants.LITERAL:
        return chr(value)
    if op is constants.NOT_LITERAL or op is constants.ANY:
        return "A"
    if op is constants.IN:
        return _one_of(value, chance, liked)
    if op is constants.BRANCH:
        return sample(chance.choice(value[1]), chance, liked)
    if op is constants.SUBPATTERN:
        return sample(value[-1], chance, liked)
    if op in {constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT}:
        low, high, inner = value
        return "".join(
            sample(inner, chance, liked) for _ in range(chance.randint(low, max(low, min(high, low + 2))))
        )
    if op is constants.ATOMIC_GROUP:
        return sample(value, chance, liked)
    return ""


def _one_of(values: Any, chance: random.Random, liked: str) -> str:
    if values[0][0] is constants.NEGATE:
        return chance.choice("A a1")
    if any(op is constants.RANGE and chr(value[0]) <= liked <= chr(value[1]) for op, value in values):
        return liked
    op, value = chance.choice(values)
    if op is constants.RANGE:
        return chr(chance.randint(*value))
    if op is constants.CATEGORY:
        return {constants.CATEGORY_DIGIT: "1", constants.CATEGORY_SPACE: " "}.get(value, "A")
    return chr(value)


def units(pattern: re.Pattern[str]) -> set[str]:
    """What a megabyte is made of: beginnings of texts that the pattern fits."""
    chance = random.Random(pattern.pattern)
    tree = parser.parse(pattern.pattern, pattern.flags)
    letters = sorted({char for char in pattern.pattern if char.isalpha()} or {"A"})
    texts = [sample(tree, chance, liked) for liked in ("", *chance.sample(letters * 3, 3))]
    return {text[: len(text) * part // 4] for text in texts for part in (2, 4)} - {""}


def seconds(pattern: re.Pattern[str], text: str, *, anchored: bool) -> float:
    return cpu_seconds(lambda: pattern.match(text) if anchored else pattern.search(text))


ALL = list(patterns())


@pytest.mark.parametrize(("pattern", "anchored"), [row[1:] for row in ALL], ids=[row[0] for row in ALL])
def test_a_pattern_is_linear_on_its_own_beginnings(pattern: re.Pattern[str], anchored: bool) -> None:
    for unit in sorted(units(pattern)):
        before = SLOW
        for size in SIZES:
            text = unit * (size // len(unit)) + "\0"
            now = seconds(pattern, text, anchored=anchored)
            if now >= 10 * max(before, SLOW):  # a busy machine: the quickest of four
                now = min(now, *(seconds(pattern, text, anchored=anchored) for _ in range(3)))
            assert now < 10 * max(before, SLOW), (
                f"{unit!r}: {before:.2f} s, for four times the text {now:.2f} s"
            )
            before = now


def test_every_pattern_has_a_name() -> None:
    """A pattern inside a function would not be looked at."""
    unnamed = {"compile", "match", "fullmatch", "search", "sub", "split", "findall", "finditer"}
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        calls = [
            node.func for function in functions for node in ast.walk(function) if isinstance(node, ast.Call)
        ]
        for call in calls:
            if isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name) and call.value.id == "re":
                assert call.attr not in unnamed, f"{module.__name__}:{call.lineno}"


def test_every_module_is_looked_at() -> None:
    assert len(ALL) > 80
