"""The project's own settings: `checker.yaml`, in the folder where the command runs or above it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

NAME = "checker.yaml"
DEFAULT_PACK = "everyday"


class ConfigError(Exception):
    """Settings that cannot be used; the message names file, line and column."""


class Config(NamedTuple):
    """packs: names or files of packs that are checked besides the default one."""

    packs: tuple[str, ...] = ()


def find(folder: Path) -> Path | None:
    """Return the `checker.yaml` of `folder`, or of the nearest folder above it that has one."""
    return next((path for above in (folder, *folder.parents) if (path := above / NAME).is_file()), None)


def load(folder: Path) -> Config:
    """Return the settings that hold in `folder`. Raises ConfigError."""
    path = find(folder.resolve())
    if path is None:
        return Config()
    import yaml

    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) or {}
    except (OSError, UnicodeError, yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}:{mark.column + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or "cannot be read"
        raise ConfigError(f"{path}{where}: {problem}") from error
    if not isinstance(data, dict):
        raise ConfigError(f"{path}:1:1: expected `packs:` and a list of packs")
    for key in data:
        if key != "packs":
            raise ConfigError(f"{path}: unknown setting `{key}`; expected `packs`")
    packs = data.get("packs", [])
    if not isinstance(packs, list) or not all(isinstance(name, str) for name in packs):
        raise ConfigError(f"{path}: `packs` is to be a list of names or files of packs")
    # a file is meant beside the settings that name it, wherever the command runs
    return Config(tuple(str(path.parent / name) if "/" in name or name.endswith(".yaml") else name for name in packs))
