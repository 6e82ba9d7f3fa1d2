"""The project's own settings: `checker.yaml`, or the table `tool.deskcheck` of `pyproject.toml`.

For an article the nearest settings above it hold, and no others; where there are none, those of the working folder.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from checker.cache import cached, stamp
from checker.model import Origin, Pack, Severity
from checker.packs import PackError, Word, is_path

NAME = "checker.yaml"
PROJECT = "pyproject.toml"
MARK = b"deskcheck"  # without this word, a pyproject.toml has no table for us, and nothing parses it
DEFAULT_PACK = "everyday"
LARGEST = 2**20  # bytes
FOLDER = Path(__file__).parent  # an edit of this code reads all settings anew


class ConfigError(Exception):
    """Settings that cannot be used; the message names file, line and column of every mistake."""


class Listed(NamedTuple):
    """A house list of the settings: names, files of names (text, line, column, source line), and where it stands."""

    own: tuple[str, ...]
    files: tuple[tuple[str, int, int, str], ...]
    origin: Origin


class Config(NamedTuple):
    """What holds for an article.

    packs: names or files of packs that judge it besides the default one. off: rules that are not checked. severity:
    rules, and how grave their findings are to be. names: house lists. fail_on: as `--fail-on`; empty where not set.
    """

    packs: tuple[Word, ...] = ()
    off: tuple[Word, ...] = ()
    severity: tuple[tuple[Word, Severity], ...] = ()
    names: tuple[Listed, ...] = ()
    fail_on: str = ""

    def over(self, other: Config) -> Config:
        """Return what holds where these settings stand nearer to the article than `other`."""
        return Config(
            other.packs + self.packs,
            other.off + self.off,
            other.severity + self.severity,  # of two for one rule the later counts
            other.names + self.names,
            self.fail_on or other.fail_on,
        )


class Settings(NamedTuple):
    """One file of settings. folders: patterns, and what holds for articles there; exclude: patterns of what no walk of
    a folder takes. Patterns are of paths relative to `folder`. baseline: a file, empty where there is none.
    """

    folder: str
    own: Config
    folders: tuple[tuple[str, Config], ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str = ""


class Finder(NamedTuple):
    """The settings of the articles of a run, each file read once: folder -> settings, None where there are none."""

    known: dict[str, Settings | None]

    def of(self, article: str) -> Config:
        """Return what holds for the article at a path; `-` is in the working folder. Raises ConfigError."""
        path, settings = self._nearest(article if article != "-" else "article")
        if settings is None:
            return Config()
        if not settings.folders:
            return settings.own
        from checker.config._patterns import chosen

        config = settings.own
        for nearer in chosen(settings.folders, _inside(settings.folder, path)):
            config = nearer.over(config)
        return config

    def excludes(self, path: str, is_folder: bool = False, by_itself: bool = False) -> bool:
        """Tell whether the settings above a file or folder leave it out. Raises ConfigError.

        by_itself: not because of a folder above it, which the walk has come through already.
        """
        path, settings = self._nearest(path)
        if settings is None or not settings.exclude:
            return False
        from checker.config._patterns import excluded

        return excluded(settings.exclude, _inside(settings.folder, path), is_folder, by_itself)

    def leaves_out(self, path: str, is_folder: bool) -> bool:
        """Tell whether a walk that has come to `path` leaves it out. Raises ConfigError."""
        return self.excludes(path, is_folder, by_itself=True)

    def _nearest(self, path: str) -> tuple[str, Settings | None]:
        path = os.path.abspath(path)  # noqa: PTH100 - this runs for every article
        return path, self.above(os.path.dirname(path)) or self.above(_working())  # noqa: PTH120

    def above(self, folder: str) -> Settings | None:
        """Return the settings of a folder (an absolute path), or of the nearest above it. Raises ConfigError."""
        seen: list[str] = []
        found = None
        while folder not in self.known:
            seen.append(folder)
            path = _here(folder)
            found = _read(path) if path is not None else None
            higher = os.path.dirname(folder)  # noqa: PTH120
            if found is not None or higher == folder:
                break
            folder = higher
        found = found or self.known.get(folder)
        self.known.update(dict.fromkeys(seen, found))
        return found


def baseline() -> str:
    """Return the baseline of the working folder's settings, empty where they name none. Raises ConfigError."""
    settings = finder().above(_working())
    return settings.baseline if settings is not None else ""


def house(names: Sequence[Listed]) -> tuple[Pack, ...]:
    """Return the pack that holds articles against the house lists of the settings, if there are any.

    Raises PackError where a list cannot be read.
    """
    if not names:
        return ()
    from checker.config._house import pack_of

    return (pack_of(names),)


def finder() -> Finder:
    """Return a finder that has read nothing yet."""
    return Finder({})


def find(folder: Path) -> Path | None:
    """Return the settings file that holds in `folder`: its own, or that of the nearest folder above it."""
    for above in (folder, *folder.parents):
        path = _here(str(above))
        if path is not None and (path.name == NAME or _read(path) is not None):
            return path
    return None


def load(folder: Path) -> Config:
    """Return the settings that hold in `folder`, those for certain articles left out. Raises ConfigError."""
    settings = finder().above(str(folder.resolve()))
    return settings.own if settings is not None else Config()


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the settings, for editors' completion."""
    from checker.config import _schema

    return _schema.schema()


def _working() -> str:
    try:
        return os.getcwd()  # noqa: PTH109
    except OSError:  # it is gone: there are no settings in it
        return os.path.abspath(os.sep)  # noqa: PTH100


def _here(folder: str) -> Path | None:
    """Return the file of a folder that may hold settings."""
    for name in (NAME, PROJECT):
        if os.path.isfile(path := os.path.join(folder, name)):  # noqa: PTH113, PTH118
            return Path(path)
    return None


def _inside(folder: str, path: str) -> str:
    """Return a path as patterns see it; empty, so that none matches, where it lies outside of the settings' folder."""
    root = folder.rstrip(os.sep) + os.sep
    return path[len(root) :].replace(os.sep, "/") if path.startswith(root) else ""


def _read(path: Path) -> Settings | None:
    """Return the settings in a file, None where it has no table for us. Raises ConfigError."""
    shown = _shown(path)
    try:
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read: {error.strerror or error}") from error
    if path.name == PROJECT and MARK not in source:
        return None
    if len(source) > LARGEST:
        raise ConfigError(f"{shown}: the settings are larger than {LARGEST >> 20} MB")
    try:
        data = cached(f"settings-{path.suffix[1:]}", (source, stamp(FOLDER)), partial(_compiled, source, shown))
    except PackError as error:
        raise ConfigError(str(error)) from error
    if data is None:
        return None
    own, folders, exclude, baseline = data
    rows = tuple((pattern, _config(row, path, shown)) for pattern, row in folders)
    return Settings(
        str(path.parent), _config(own, path, shown), rows, exclude, baseline and _shown(path.parent / baseline)
    )


def _shown(path: Path) -> str:
    """Return a path for a reader: as seen from the working folder, where it lies there."""
    return str(path.relative_to(_working())) if path.is_relative_to(_working()) else str(path)


def _config(row: Any, path: Path, shown: str) -> Config:
    packs, off, severity, names, fail_on = row
    return Config(
        tuple(_pack(_word(word, shown), path.parent) for word in packs),
        tuple(_word(word, shown) for word in off),
        tuple((_word(word, shown), Severity(level)) for word, level in severity),
        tuple(Listed(own, files, Origin(shown, *place)) for own, files, place in names),
        fail_on,
    )


def _pack(name: Word, folder: Path) -> Word:
    """Return a pack as its settings mean it: a file beside them, one of their folder `rules`, or a name."""
    if is_path(name.text):
        return name._replace(text=_shown(folder / name.text))
    own = (folder / "rules" / f"{name.text}{ending}" for ending in (".yaml", ".yml"))
    return next((name._replace(text=_shown(path)) for path in own if path.is_file()), name)


def _word(row: tuple[str, tuple[int, int], str], path: str) -> Word:
    text, place, line = row
    return Word(text, Origin(path, *place), line)


def _compiled(source: bytes, path: str) -> Any:
    from checker.config._reading import compiled  # imports what reads YAML or TOML: only when nothing is cached

    return compiled(source, path)
