"""The rule author's bench: `check rules list`, `test`, `explain`, `try`, `new` and `schema`."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from checker import allowances, bench_options, config, packs, selftest
from checker.document import articles
from checker.looking import looked_at
from checker.model import Pack, Rule, Verdict
from checker.options import Parser, UsageError, meant
from checker.pipeline import check, open_document
from checker.reporters import Options, reporter

SHOWN = 2  # examples of a kind that an explanation prints
FEW = 12  # rules that a message names one by one
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
    if name in allowances.EXPLANATIONS:
        return allowances.EXPLANATIONS[name]
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
    for fact in selftest.idle(chosen) if not options.k else ():
        print(f"{_place_of(fact, chosen)}no assertion names the fact “{fact}”")
    asked = sum(selftest.matches(rule.id, options.k) for pack in chosen for rule in pack.rules)
    print(selftest.summary(outcomes, asked))
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

    pack = packs.from_line(options.line, every(options.rules) if options.rules else ())
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
    known = [rule.id for one in chosen for rule in one.rules]
    if len(known) <= FEW:
        return f"; there are {', '.join(known)}"
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


COMMANDS: dict[str, tuple[Callable[[], Parser], Callable[[Namespace], int]]] = {
    "list": (bench_options.list_parser, _list),
    "test": (bench_options.test_parser, _test),
    "explain": (bench_options.explain_parser, _explain),
    "try": (bench_options.try_parser, _try),
    "format": (bench_options.format_parser, _format),
    "new": (bench_options.new_parser, _new),
    "schema": (bench_options.schema_parser, _schema),
}
