"""The keys of the settings, and what each is for."""

from __future__ import annotations

OWN = {
    "packs": "packs that are checked besides the default one, by name or by file beside these settings",
    "off": "rules that are not checked",
    "severity": "rules, and how grave their findings are to be",
    "names": "how the house spells names: a list, or a file with a name a line or a column “name”",
    "fail-on": "which findings make the command exit 1: error, warning (the default) or never",
}
FILE = {
    **OWN,
    "exclude": "files and folders that are left out where a folder is walked, as in .gitignore",
    "baseline": "a file of findings that are not reported, beside these settings; for runs in their folder",
    "folders": "files and folders, as in .gitignore, and the settings that hold for the articles there besides these",
}
LEVELS = ("error", "warning", "never")
EMPTY_LISTS = ("packs", "off", "names", "exclude")
