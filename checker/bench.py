"""The rule author's bench: `check rules list`, `test`, `explain`, `try`, `new` and `schema`."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from checker import allowances, config, packs, selftest
from checker.document import articles
from checker.looking import looked_at
from checker.model import Pack, Rule, Verdict
from checker.options import Parser, UsageError, meant
from checker.pipeline import check, open_document
from checker.reporters import Options, reporter

SHOWN = 2  # examples of a kind that an explanation prints
INDENT = "  "
WORDS = {
    Verdict.CONTRADICTED: "flagged",
    Verdict.HELD: "held",
    Verdict.UNDECIDED: "undecided",
    Verdict.NO_FACT: "without a fact",
}


def run(words: Sequence[str]) -> int:
    """Run a command of the bench and return its exit code; raises UsageError and PackError."""
    known = list(COMMANDS)
    if words and words[0] in {"-h", "--help"}:
        print(_help(), end="")
        return 0
    if not words or words[0] not in known:
        given = f"unknown command “rules {words[0]}”" if words else "no command given"
        raise UsageError(f"{given}; expected rules {' | '.join(known)}{meant(words[0], known) if words else ''}")
    make, command = COMMANDS[words[0]]
    return command(make().read(words[1:]))


def _help() -> str:
    """Return what each command of the bench is for, in a line."""
    parsers = {name: make() for name, (make, _) in COMMANDS.items()}
    lines = [f"  {name:8}  {parser.description}" for name, parser in parsers.items()]
    return "\n".join(
        ["The rule author's bench: check rules COMMAND (check rules COMMAND --help tells more)", "", *lines, ""]
    )


def every(names: Sequence[str]) -> tuple[Pack, ...]:
    """Return the packs called `names`, by default those that are shipped and those of the project's settings."""
    if names:
        return packs.load(names)
    settings = config.load(Path.cwd())
    named = {word.text: word for word in (*map(packs.Word, packs.known()), *settings.packs)}
    return packs.load(named.values(), also=config.house(settings.names))


def explain(chosen: Sequence[Pack], name: str) -> str:
    """Return what the rule `name` (`pack/rule`, or `rule` alone) checks, why, its source and its examples."""
    if name == allowances.RULE:
        return allowances.EXPLANATION
    return "\n".join(_explained(*_rule(chosen, name))) + "\n"


def _list(options: Namespace) -> int:
    rules = [rule for pack in _packs(options) for rule in pack.rules]
    width = max((len(rule.id) for rule in rules), default=0)
    form = max((len(_form(rule)) for rule in rules), default=0)
    for rule in rules:
        when = f"  (when {rule.when})" if rule.when is not None else ""
        unless = f"  (unless {rule.unless})" if rule.unless is not None else ""
        print(f"{rule.id:{width}}  {_form(rule):{form}}  {rule.severity.value:7}  {rule.line}{when}{unless}")
    return 0


def _form(rule: Rule) -> str:
    return rule.assertion.form.replace("_", " ")


def _test(options: Namespace) -> int:
    chosen = _packs(options)
    outcomes = selftest.run(chosen, options.k)
    if options.k and not any(selftest.matches(rule.id, options.k) for pack in chosen for rule in pack.rules):
        raise UsageError(f"-k {options.k}: no rule has that in its name; check rules list shows all")
    failed = [outcome for outcome in outcomes if not outcome.passed]
    if options.format == "junit":
        print(selftest.junit(outcomes), end="")
        return 1 if failed else 0
    for outcome in failed:
        print(f"{outcome}\n")
    for rule, section in selftest.untested(chosen):
        if selftest.matches(rule.id, options.k):
            print(f"{rule.origin.path}:{rule.origin.line}: {rule.id} has no example under “{section}”")
    for topic in selftest.unused(chosen) if not options.k else ():
        print(f"{_place_of(topic, chosen)}no rule speaks of the topic “{topic}”")
    print(selftest.summary(outcomes))
    return 1 if failed else 0


def _place_of(topic: str, chosen: Sequence[Pack]) -> str:
    """Return `file:line: ` of the first line among the packs' files that begins with a topic's name."""
    paths = dict.fromkeys(rule.origin.path for pack in chosen for rule in pack.rules)
    for path in map(Path, paths):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
        for number, line in enumerate(lines, 1):
            if line.strip().partition(":")[0].strip("\"'") == topic:
                return f"{path}:{number}: "
    return ""


def _explain(options: Namespace) -> int:
    chosen = every(options.rules)
    print(explain(chosen, options.rule), end="")
    if options.on:
        pack, rule = _rule(chosen, options.rule)
        print("\n".join(looked_at(rule, pack, options.on)))
    return 0


def _try(options: Namespace) -> int:
    """Judge articles by an assertion that stands in no pack, and count how it ends."""
    from checker.progress import progress

    pack = packs.from_line(options.line)
    (rule,) = pack.rules
    ended: Counter[str] = Counter()
    paths = articles(options.on)
    bar = progress(len(paths))
    for number, path in enumerate(paths, 1):
        document = open_document(path)
        report = check([document], [pack])
        ended[report.verdicts[rule.id].value] += 1
        if report.of(document):
            bar.clear()
            print(reporter("text").report(report, Options(notes=True)).rsplit("\n", 2)[0])
        bar.step(number)
    bar.clear()
    counts = ", ".join(f"{ended[verdict.value]} {WORDS[verdict]}" for verdict in WORDS)
    print(f"{len(paths)} article{'' if len(paths) == 1 else 's'}: {counts}")
    return 1 if ended[Verdict.CONTRADICTED.value] else 0


def _format(options: Namespace) -> int:
    """Lay pack files out anew, or with --check name those that would change."""
    changed = 0
    for name in options.files:
        path = Path(name)
        try:
            source = path.read_bytes()
            laid_out = packs.formatted(source, name)
            if laid_out != source and not options.check:
                path.write_bytes(laid_out)
        except OSError as error:
            raise UsageError(f"{name}: {error.strerror or error}") from error
        if laid_out != source:
            changed += 1
            print(f"{name}: {'would be laid out anew' if options.check else 'laid out anew'}")
    return 1 if changed and options.check else 0


def _new(options: Namespace) -> int:
    try:
        packs.read(text := packs.starter(options.name).encode())
    except packs.PackError as error:
        raise UsageError(f"rules new {options.name}: {error.mistakes[0].message}") from None
    print(text.decode(), end="")
    return 0


def _schema(options: Namespace) -> int:
    shape = config.schema() if options.settings else packs.schema()
    print(json.dumps(shape, indent=2, ensure_ascii=False))
    return 0


def _packs(options: Namespace) -> tuple[Pack, ...]:
    return every(options.packs)


def _rule(chosen: Sequence[Pack], name: str) -> tuple[Pack, Rule]:
    rules = {rule.id: (pack, rule) for pack in chosen for rule in pack.rules}
    short = [found for identity, found in rules.items() if identity.split("/")[-1] == name]
    if name in rules or len(short) == 1:
        return rules.get(name) or short[0]
    if short:
        raise UsageError(f"several rules are called {name}: {' and '.join(rule.id for _, rule in short)}")
    raise UsageError(f"unknown rule {name}{meant(name, list(rules)) or _elsewhere(name, chosen)}")


def _elsewhere(name: str, chosen: Sequence[Pack]) -> str:
    """Return where a rule that is not among the chosen packs may be."""
    pack, slash, _ = name.partition("/")
    if slash and pack not in {one.name for one in chosen}:
        shown = pack if pack in packs.known() else f"./{pack}.yaml"
        return f": the pack “{pack}” is not looked at; --rules {shown} adds it"
    return "; check rules list shows all; --rules PACK adds those of a pack of your own"


def _explained(pack: Pack, rule: Rule) -> list[str]:
    lines = [f"{rule.id} ({rule.severity.value})", f"{INDENT}{rule.line}", ""]
    lines += [f"{INDENT}{line}" for line in packs.describe(rule, pack)]
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


def _parser(command: str, description: str) -> Parser:
    return Parser(prog=f"check rules {command}", description=description, allow_abbrev=False)


def _list_parser() -> Parser:
    parser = _parser("list", "List rules: id, severity, what they assert.")
    parser.add_argument(
        "packs", nargs="*", metavar="PACK", help="packs by name or file; default: all shipped ones and the project's"
    )
    return parser


def _test_parser() -> Parser:
    parser = _parser("test", "Run the examples of rules.")
    parser.add_argument(
        "packs", nargs="*", metavar="PACK", help="packs by name or file; default: all shipped ones and the project's"
    )
    parser.add_argument(
        "-k", default="", metavar="PATTERN", help="rules whose id has this in it; * stands for anything"
    )
    parser.add_argument("--format", choices=("text", "junit"), default="text", help="text (default) or junit")
    return parser


def _explain_parser() -> Parser:
    parser = _parser("explain", "Explain a rule: what it asks for, why, its source and examples.")
    parser.add_argument("rule", metavar="RULE", help="its id: pack/rule")
    parser.add_argument("--rules", action="append", default=[], metavar="PACK", help="the pack it is in; repeatable")
    parser.add_argument(
        "--on", action="append", default=[], metavar="PATH", help="an article: what the rule sees in it"
    )
    return parser


def _try_parser() -> Parser:
    parser = _parser("try", "See what an assertion would flag, before it is written down.")
    parser.add_argument("line", metavar="ASSERTION", help="such as “every age is consistent”")
    parser.add_argument("--on", action="append", required=True, metavar="PATH", help="articles; a folder is walked")
    return parser


def _format_parser() -> Parser:
    parser = _parser("format", "Lay pack files out: two spaces a level, no stray blanks; comments and words stay.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="pack files; they are changed in place")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 where a file is laid out otherwise"
    )
    return parser


def _new_parser() -> Parser:
    parser = _parser("new", "Print a pack to begin with; it passes its own test.")
    parser.add_argument("name", metavar="NAME", help="small letters, figures and hyphens")
    return parser


def _schema_parser() -> Parser:
    parser = _parser("schema", "Print the JSON Schema of pack files, for an editor's completion.")
    parser.add_argument("--settings", action="store_true", help="that of checker.yaml instead")
    return parser


COMMANDS: dict[str, tuple[Callable[[], Parser], Callable[[Namespace], int]]] = {
    "list": (_list_parser, _list),
    "test": (_test_parser, _test),
    "explain": (_explain_parser, _explain),
    "try": (_try_parser, _try),
    "format": (_format_parser, _format),
    "new": (_new_parser, _new),
    "schema": (_schema_parser, _schema),
}
