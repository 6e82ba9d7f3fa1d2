"""Where packs are found: a file, the project's folder of rules, what is shipped, what is installed."""

from __future__ import annotations

from pathlib import Path

from checker.nearest import nearest
from checker.resources import root

GROUP = "deskcheck.packs"  # entry points: the name of a pack -> the package, in dots, whose folder has its file
ENDINGS = (".yaml", ".yml")


class UnknownPackError(LookupError):
    """A name that is no pack's; the message is one sentence."""


def is_path(name: str) -> bool:
    """Tell whether a pack is named by its file."""
    return "/" in name or "\\" in name or name.endswith(ENDINGS)


def path_of(name: str, beside: Path | None = None) -> Path:
    """Return the file of a pack.

    beside: the folder of the file that names it; by default where the command runs. A name is looked up in `rules/`
    beside `checker.yaml`, then among the shipped packs, then in the folder `beside`, then in installed packages. Raises
    UnknownPackError.
    """
    if is_path(name):
        return (beside or Path()) / name
    folders = [*_project(), root("rules")]
    for folder in (*folders, *([beside] if beside is not None else [])):
        for ending in ENDINGS:
            if (path := folder / f"{name}{ending}").is_file():
                return path
    installed = _installed()
    if name in installed:
        return installed[name]
    known = {*(path.stem for folder in folders for path in _packs(folder)), *installed}
    raise UnknownPackError(
        _unknown(name, known, {path.stem for path in _packs(beside)} if beside is not None else set())
    )


def _unknown(name: str, known: set[str], beside: set[str]) -> str:
    near = nearest(name, sorted(known | beside))
    shown = name if len(name) <= 60 else name[:59] + "…"
    hint = f": did you mean “{near}”?" if near else f"; the known packs are {', '.join(sorted(known))}"
    return f"unknown pack “{shown}”{hint}"


def near_file(path: Path) -> str:
    """Return the name of the pack file in the folder of `path`, which is not there, that may have been meant."""
    try:
        return nearest(path.name, sorted(one.name for one in _packs(path.parent))) or ""
    except OSError:
        return ""


def beside_it(name: str, folder: Path) -> str:
    """Return the file in `folder` that an unknown pack called `name` may be, to be written as a path; or nothing."""
    try:
        stem = next((path.name for ending in ENDINGS if (path := folder / f"{name}{ending}").is_file()), "")
    except (OSError, ValueError):
        return ""
    return f"./{stem}" if stem else ""


def shipped() -> tuple[str, ...]:
    """Return the names of the shipped packs, sorted."""
    return tuple(sorted(path.stem for path in root("rules").glob("*.yaml")))


def _project() -> list[Path]:
    """Return the project's folder of rules, if there is one."""
    from checker.config import find  # the settings are read with what reads packs

    try:
        settings = find(Path.cwd())
    except OSError:
        return []
    folder = settings.parent / "rules" if settings is not None else None
    return [folder] if folder is not None and folder.is_dir() else []


def _packs(folder: Path) -> list[Path]:
    return [path for ending in ENDINGS for path in folder.glob(f"*{ending}")]


def _installed() -> dict[str, Path]:
    """Return the packs of installed packages; no code of theirs runs."""
    from importlib.metadata import entry_points  # tens of milliseconds: only where a name is otherwise unknown

    found = {point.name: _folder(point.value) for point in entry_points(group=GROUP)}
    return {name: folder / f"{name}.yaml" for name, folder in found.items() if folder is not None}


def _folder(package: str) -> Path | None:
    """Return the folder of a package by its dotted name, found without importing it."""
    from importlib.util import find_spec

    top, *inner = package.partition(":")[0].strip().split(".")
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    return Path(places[0], *inner) if places else None
