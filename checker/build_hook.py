"""What the wheel brings along compiled: surface grammars and packs, as plain data; a first start compiles nothing.

The build hook of the project (`pyproject.toml`). A file's name has a digest of what it was made of: one that is stale
is never asked for. A checkout has none of them, and keeps what it compiles in the user's cache.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PORTABLE = 2  # of marshal's formats: every Python reads it alike


class CompiledData(BuildHookInterface[Any]):
    """Compiles what is to be in the wheel."""

    PLUGIN_NAME = "custom"
    drafts: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put the compiled files among those of the wheel; an editable install is a checkout."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        self.drafts = TemporaryDirectory(prefix="deskcheck-")
        for name, entry in entries():
            draft = Path(self.drafts.name) / name
            draft.write_bytes(entry)
            build_data["force_include"][str(draft)] = f"checker/data/compiled/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind once the wheel is made."""
        if self.drafts is not None:
            self.drafts.cleanup()


def entries() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every file: the surface grammars, and the shipped packs."""
    from checker import cache, packs, surface
    from checker.packs._compile import compile_pack
    from checker.packs._reading import sources_of
    from checker.resources import root
    from checker.surface_compiler import compile_grammar

    for path in sorted(root("grammars").glob("*.lark")):
        if path.stem != "assertion":
            sources = surface.sources(path.stem)
            data = compile_grammar(path.stem, sources[0].decode())
            yield cache.shipped_as(f"grammar-{path.stem}", sources), cache.sealed(marshal.dumps(data, PORTABLE))
    for name in packs.known():
        path = root("rules") / f"{name}.yaml"
        source = path.read_bytes()
        compiled = marshal.dumps(compile_pack(source, str(path)), PORTABLE)
        yield cache.shipped_as(f"pack-{name}", sources_of(source)), cache.sealed(compiled)
