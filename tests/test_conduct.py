"""The rules of conduct: layers, sizes, types, style, and what the project's files may say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "checker"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]

# Top to bottom; a module imports from its own line and from those below it.
LAYERS = (
    ("cli", "__main__"),
    ("repair", "upkeep"),
    ("run", "watching", "workers"),
    ("annotation", "baseline", "bench", "bench_options", "build_hook", "options", "progress"),
    ("superdesk",),
    ("api",),
    ("allowances", "looking", "pipeline", "selftest"),
    ("packs", "reporters", "config"),
    ("dsl",),
    ("assertions",),
    ("triggers",),
    ("factbase", "binding"),
    ("layouts",),
    ("kinds",),
    ("document", "families", "gazetteer", "quotes", "sentences", "spelling", "surface", "surface_compiler", "tokens"),
    ("cache", "folding", "nearest", "report", "table"),
    ("atomic", "model", "language", "resources", "rulebook"),
)
LAYER = {name: depth for depth, names in enumerate(LAYERS) for name in names}

LONGEST_FILE, LONGEST_FUNCTION = 300, 50


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield from (f"checker.{alias.name}" for alias in node.names) if module == "checker" else (module,)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_layers(path: Path) -> None:
    own = name_of(path)
    if own == "__init__":
        return
    assert own in LAYER, f"{own} has no layer"
    for module in imports(path):
        head, _, rest = module.partition(".")
        target = rest.split(".")[0]
        if head == "checker" and target and target != "__version__":
            assert LAYER[target] >= LAYER[own], f"{path.name} imports {module} from above"


def test_every_layer_is_there() -> None:
    there = {name_of(path) for path in MODULES} - {"__init__"}
    assert {name for names in LAYERS for name in names} == there


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_sizes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_public_functions_say_what_they_do(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            nested = isinstance(node, ast.FunctionDef) and node.col_offset > 4
            assert nested or node.col_offset or ast.get_docstring(node), f"{path.name}: {node.name} has no docstring"


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]],
    ids=["ruff", "format", "mypy"],
)
def test_tools(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_top_level() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a checkout")
    visible = {name.split("/")[0] for name in tracked.stdout.split("\n") if name and not name.startswith(".")}
    assert visible == {"pyproject.toml", "rules", "checker", "grammars", "tests", "README.md", "LICENSE"}


def test_no_path_of_one_machine() -> None:
    for path in [*SOURCES, *ROOT.glob("rules/*"), *ROOT.glob("grammars/*"), ROOT / "README.md"]:
        found = re.search(r"(?<![\w.])/(?:work|home|root|Users)/\w+", path.read_text(encoding="utf-8"))
        assert not found, f"{path}: {found and found.group()}"
