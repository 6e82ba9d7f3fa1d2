"""The rule author's bench: `check rules list`, `check rules test`, `check rules explain`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence

from checker import packs, selftest
from checker.model import Pack, Rule
from checker.options import Parser, UsageError, meant

SHOWN = 2  # examples of a kind that an explanation prints
INDENT = "  "


def run(words: Sequence[str]) -> int:
    """Run a command of the bench and return its exit code; raises UsageError and PackError."""
    known = list(COMMANDS)
    if not words or words[0] not in known:
        given = f"unknown command “rules {words[0]}”" if words else "no command given"
        raise UsageError(f"{given}; expected rules {' | '.join(known)}{meant(words[0], known) if words else ''}")
    make, command = COMMANDS[words[0]]
    return command(make().read(words[1:]))


def explain(chosen: Sequence[Pack], name: str) -> str:
    """Return what the rule `name` (`pack/rule`, or `rule` alone) checks, why, its source and its examples."""
    return "\n".join(_explained(_rule(chosen, name))) + "\n"


def _list(options: Namespace) -> int:
    rules = [rule for pack in _packs(options) for rule in pack.rules]
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        condition = f"  (when {rule.when})" if rule.when is not None else ""
        print(f"{rule.id:{width}}  {rule.severity.value:7}  {rule.line}{condition}")
    return 0


def _test(options: Namespace) -> int:
    chosen = _packs(options)
    outcomes = selftest.run(chosen, options.k)
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        print(f"{outcome}\n")
    for rule, section in selftest.untested(chosen):
        if selftest.matches(rule.id, options.k):
            print(f"{rule.origin.path}:{rule.origin.line}: {rule.id} has no example under “{section}”")
    print(selftest.summary(outcomes))
    return 1 if failed else 0


def _explain(options: Namespace) -> int:
    chosen = packs.load(options.rules or packs.known())
    print(explain(chosen, options.rule), end="")
    return 0


def _packs(options: Namespace) -> tuple[Pack, ...]:
    return packs.load(options.packs or packs.known())


def _rule(chosen: Sequence[Pack], name: str) -> Rule:
    rules = {rule.id: rule for pack in chosen for rule in pack.rules}
    short = [rule for identity, rule in rules.items() if identity.split("/")[-1] == name]
    if name in rules or len(short) == 1:
        return rules.get(name) or short[0]
    raise UsageError(f"unknown rule {name}{meant(name, list(rules)) or '; check rules list shows all'}")


def _explained(rule: Rule) -> list[str]:
    lines = [f"{rule.id} ({rule.severity.value})", f"{INDENT}{rule.line}"]
    if rule.when is not None:
        lines.append(f"{INDENT}only when {rule.when}")
    if rule.why:
        lines += ["", f"{INDENT}why: {' '.join(rule.why.split())}"]
    if rule.source:
        lines.append(f"{INDENT}source: {rule.source}")
    for section in selftest.SECTIONS:
        examples = rule.examples.get(section, ())[:SHOWN]
        lines += ["", f"{INDENT}{section}:"] if examples else []
        for example in examples:
            issued = f" (issued {example.issued})" if example.issued else ""
            lines.append(f"{INDENT * 2}{' '.join(example.text.split())}{issued}")
    lines += ["", f"{INDENT}from {rule.origin.path}:{rule.origin.line}"]
    return lines


def _list_parser() -> Parser:
    parser = Parser(
        prog="check rules list", description="List rules: id, severity, what they assert.", allow_abbrev=False
    )
    parser.add_argument("packs", nargs="*", metavar="PACK", help="packs by name or file; default: all that are shipped")
    return parser


def _test_parser() -> Parser:
    parser = Parser(prog="check rules test", description="Run the examples of rules.", allow_abbrev=False)
    parser.add_argument("packs", nargs="*", metavar="PACK", help="packs by name or file; default: all that are shipped")
    parser.add_argument(
        "-k", default="", metavar="PATTERN", help="only rules whose id has this in it; * stands for anything"
    )
    return parser


def _explain_parser() -> Parser:
    parser = Parser(prog="check rules explain", description="Explain a rule.", allow_abbrev=False)
    parser.add_argument("rule", metavar="RULE", help="its id: pack/rule")
    parser.add_argument("--rules", action="append", default=[], metavar="PACK", help="the pack it is in; repeatable")
    return parser


COMMANDS: dict[str, tuple[Callable[[], Parser], Callable[[Namespace], int]]] = {
    "list": (_list_parser, _list),
    "test": (_test_parser, _test),
    "explain": (_explain_parser, _explain),
}
