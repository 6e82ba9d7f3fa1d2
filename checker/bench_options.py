"""The options of the rule author's bench, a parser a command."""

from __future__ import annotations

from checker.options import Parser


def _parser(command: str, description: str) -> Parser:
    return Parser(prog=f"check rules {command}", description=description, allow_abbrev=False)


def list_parser() -> Parser:
    """Return the parser of `check rules list`."""
    parser = _parser("list", "List rules: id, severity, what they assert.")
    parser.add_argument(
        "packs", nargs="*", metavar="PACK", help="packs by name or file; default: all shipped ones and the project's"
    )
    return parser


def test_parser() -> Parser:
    """Return the parser of `check rules test`."""
    parser = _parser("test", "Run the examples of rules.")
    parser.add_argument(
        "packs", nargs="*", metavar="PACK", help="packs by name or file; default: all shipped ones and the project's"
    )
    parser.add_argument(
        "-k", default="", metavar="PATTERN", help="rules whose id has this in it; * stands for anything"
    )
    parser.add_argument("--format", choices=("text", "junit"), default="text", help="text (default) or junit")
    return parser


def explain_parser() -> Parser:
    """Return the parser of `check rules explain`."""
    parser = _parser("explain", "Explain a rule: what it asks for, why, its source and examples.")
    parser.add_argument("rule", metavar="RULE", help="its id: pack/rule")
    parser.add_argument("--rules", action="append", default=[], metavar="PACK", help="the pack it is in; repeatable")
    parser.add_argument(
        "--on", action="append", default=[], metavar="PATH", help="an article: what the rule sees in it"
    )
    return parser


def try_parser() -> Parser:
    """Return the parser of `check rules try`."""
    parser = _parser("try", "See what an assertion would flag, before it is written down.")
    parser.add_argument("line", metavar="ASSERTION", help="such as “every age is consistent”")
    parser.add_argument("--on", action="append", required=True, metavar="PATH", help="articles; a folder is walked")
    parser.add_argument(
        "--rules", action="append", default=[], metavar="PACK", help="a pack whose topics, facts and names are used"
    )
    return parser


def format_parser() -> Parser:
    """Return the parser of `check rules format`."""
    parser = _parser("format", "Lay pack files out: two spaces a level, no stray blanks; comments and words stay.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="pack files; they are changed in place")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 where a file is laid out otherwise"
    )
    return parser


def new_parser() -> Parser:
    """Return the parser of `check rules new`."""
    parser = _parser("new", "Print a pack to begin with; it passes its own test.")
    parser.add_argument("name", metavar="NAME", help="small letters, figures and hyphens")
    return parser


def schema_parser() -> Parser:
    """Return the parser of `check rules schema`."""
    parser = _parser("schema", "Print the JSON Schema of pack files, for an editor's completion.")
    parser.add_argument("--settings", action="store_true", help="that of checker.yaml instead")
    return parser
