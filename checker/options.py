"""The options of the command, and one clear line where one of them is wrong."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import NoReturn

from checker import __version__, document, reporters
from checker.nearest import nearest

FOUND, FAILED = 1, 2  # exit codes: findings, and what could not be done


class UsageError(Exception):
    """What the user asked for cannot be done; the message is one line."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError instead of printing its usage."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        # with a width of its own it need not ask the terminal, which imports shutil at every start
        return argparse.HelpFormatter(self.prog, width=100)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the nearest right word where a choice or an option was mistyped."""
        given = message.removeprefix("argument ").split(": ignored explicit argument ")
        if len(given) == 2:
            option, value = given[0].split("/")[-1], given[1].strip("'\"")
            known = [option for action in self._actions for option in action.option_strings]
            raise UsageError(f"{option}={value}: {option} takes no such value{meant(f'{option}={value}', known)}")
        raise UsageError(message)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        choices = [str(choice) for choice in action.choices or ()]
        if not choices or value in choices:
            return
        self.error(
            f"{'/'.join(action.option_strings)} {value}: expected {_listed(choices)}{meant(str(value), choices)}"
        )

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Return the options in `words`; an unknown one is a UsageError with the nearest known one."""
        options, unknown = self.parse_known_args(words)
        if unknown:
            known = [option for action in self._actions for option in action.option_strings]
            self.error(f"unknown option {unknown[0]}{meant(unknown[0].split('=')[0], known)}")
        return options


def meant(word: str, known: list[str]) -> str:
    """Return `; did you mean “…”?` with the nearest of `known`, or nothing."""
    near = nearest(word, known) or next((option for option in known if word and option.startswith(word)), None)
    return f"; did you mean “{near}”?" if near else ""


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def check_parser() -> Parser:
    """Return the parser of `check [PATH…]`."""
    parser = _parser("check", "Find where news copy disagrees with itself, with other copy, or with declared facts.")
    parser.epilog = (
        "check facts: what is extracted. check rules: the rule author's bench. Exit: 0 nothing, 1 findings, 2 failed."
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles; - is standard input; a folder is walked")
    parser.add_argument("--together", action="store_true", help="also compare the given articles with each other")
    parser.add_argument("--against", action="append", default=[], metavar="FILE", help="compare with an earlier story")
    parser.add_argument("--notes", action="store_true", help="show notes too: style, and what is only suspicious")
    parser.add_argument(
        "--fail-on", choices=("error", "warning", "never"), default="", metavar="LEVEL",
        help="exit 1 at findings of this level: error, warning or never (default: as the settings say, else warning)",
    )  # fmt: skip
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="judge articles by N processes; 0 or auto: one a core"
    )
    parser.add_argument(
        "--force-exclude", action="store_true", help="leave out what the settings exclude, even where it is named"
    )
    parser.add_argument("--watch", action="store_true", help="check again what changes, until Ctrl-C")
    _upkeep_options(parser)
    parser.add_argument(
        "--annotate", default="", metavar="FILE", help="write a copy of a Word file to FILE, its findings as comments"
    )
    parser.add_argument(
        "--explain", default="", metavar="RULE", help="what a rule checks, why, its source and examples"
    )
    parser.add_argument("--version", action="version", version=f"deskcheck {__version__}")
    return parser


def _upkeep_options(parser: Parser) -> None:
    parser.add_argument(
        "--fix", action="store_const", const="sure", default="", help="make certain repairs: what a rule spells out"
    )
    # a spelling of its own: `--fix story.txt` is not to take the article for a value
    parser.add_argument("--fix=ask", dest="fix", action="store_const", const="ask", help="ask about each repair")
    parser.add_argument("--diff", action="store_true", help="print what --fix would change, write nothing")
    parser.add_argument("--baseline", default=None, metavar="FILE", help="report only findings that FILE does not know")
    parser.add_argument("--write-baseline", default="", metavar="FILE", help="write the present findings to FILE")


def facts_parser() -> Parser:
    """Return the parser of `check facts PATH…`."""
    parser = _parser("check facts", "List the facts of articles, and how each was bound.")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles; - is standard input; a folder is walked")
    return parser


def _jobs(text: str) -> int:
    if text in ("0", "auto"):
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text}: expected a number of processes, or auto")
    return int(text)


def _parser(program: str, description: str) -> Parser:
    parser = Parser(prog=program, description=description, allow_abbrev=False)
    parser.add_argument(
        "--rules", action="append", default=[], metavar="PACK",
        help="a pack by name or file, instead of the default; repeatable",
    )  # fmt: skip
    parser.add_argument("--issued", default="", metavar="DATE", help="publication date, where the article has none")
    parser.add_argument(
        "--format", choices=reporters.names(), default="text", help=f"{_listed(list(reporters.names()))} (default text)"
    )
    parser.add_argument(
        "--input-format", choices=document.names(), default="", metavar="NAME",
        help=f"how to read the articles, where content and suffix do not tell: {_listed(list(document.names()))}",
    )  # fmt: skip
    parser.add_argument("--output", default="", metavar="FILE", help="write the report to FILE")
    return parser
