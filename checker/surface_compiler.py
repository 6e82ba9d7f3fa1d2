"""Compile a surface grammar into the table that `surface` walks.

Lark reads the grammar and expands its rules; they become a nondeterministic automaton (Thompson's construction), which
is made deterministic (subset construction) and minimal (Moore's partition refinement).
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from lark import Lark
from lark.grammar import NonTerminal, Symbol
from lark.grammar import Rule as Expansion

from checker.tokens import tokenise

LITERAL = re.compile(r"\(\?i:((?:\\.|[^|()\\])+)\)|((?:\\.|[^|()\\])+)")
SPECIAL = re.compile(r"(?<!\\)[\[\].?*+^$]|\\[a-zA-Z]")


_Table = tuple[list[dict[int, int]], list[int]]  # of each state its moves, and the production it accepts or -1


class GrammarError(ValueError):
    """A surface grammar that cannot be compiled; the message names the grammar and the terminal or rule."""


def compile_grammar(name: str, source: str) -> dict[str, Any]:
    """Return the table of the grammar `source`, as plain data.

    Raises GrammarError for a word of two terminals, a word that is not one token, or a recursive rule.
    """
    lark = Lark(source, parser=None, lexer="basic", keep_all_tokens=True)  # its rules and words; no parser is built
    terminals = [terminal.name for terminal in lark.terminals if not terminal.name.startswith("__IGNORE")]
    number = {terminal: index for index, terminal in enumerate(terminals)}
    exact, folded, patterns = _words(name, lark, number, source)
    nfa = _Automaton(name, lark.rules, number)
    edges, accepts = _minimal(*_deterministic(nfa))
    return {
        "terminals": terminals,
        "productions": nfa.productions,
        "exact": exact,
        "folded": folded,
        "patterns": patterns,
        "edges": [[item for edge in sorted(row.items()) for item in edge] for row in edges],
        "accepts": accepts,
    }


def _words(
    name: str, lark: Lark, number: dict[str, int], source: str
) -> tuple[dict[str, int], dict[str, int], list[tuple[int, str]]]:
    exact: dict[str, int] = {}
    folded: dict[str, int] = {}
    patterns: list[tuple[int, int, str]] = []
    for terminal in lark.terminals:
        if terminal.name not in number:
            continue
        regexp = terminal.pattern.to_regexp()
        if SPECIAL.search(re.sub(r"\(\?i?:", "", regexp)):
            place = re.search(rf"^{terminal.name}\b", source, re.MULTILINE)
            patterns.append((place.start() if place else 0, number[terminal.name], regexp))
            continue
        for ignoring_case, plain in LITERAL.findall(regexp.replace("(?:", "(")):
            word = re.sub(r"\\(.)", r"\1", ignoring_case or plain)
            table = folded if ignoring_case else exact
            key = word.lower() if ignoring_case else word
            if table.setdefault(key, number[terminal.name]) != number[terminal.name]:
                raise GrammarError(f"{name}.lark: {word!r} stands in {terminal.name} and in another terminal")
            if len(tokenise(word).texts) != 1:
                raise GrammarError(f"{name}.lark: {word!r} of {terminal.name} is not one token")
    return exact, folded, [(index, regexp) for _, index, regexp in sorted(patterns)]


class _Automaton:
    """The nondeterministic automaton: state -> class -> states, with empty moves apart."""

    def __init__(
        self,
        name: str,
        expansions: list[Expansion],
        number: dict[str, int],
        fragments: dict[str, _Table] | None = None,
    ) -> None:
        self.name = name
        self.number = number
        self.fragments: dict[str, _Table] = {} if fragments is None else fragments
        self.rules: dict[str, list[list[Symbol]]] = defaultdict(list)
        for expansion in expansions:
            self.rules[expansion.origin.name].append(list(expansion.expansion))
        self.moves: list[dict[int, list[int]]] = []
        self.empty: list[list[int]] = []
        self.accepting: dict[int, int] = {}
        self.productions: list[str] = []
        self._state()
        for index, symbols in enumerate(self.rules["start"]):
            self.productions.append(symbols[0].name)
            self.accepting[self._sequence(symbols, 0, ())] = index

    def _state(self) -> int:
        self.moves.append({})
        self.empty.append([])
        return len(self.moves) - 1

    def _sequence(self, symbols: list[Symbol], entry: int, within: tuple[str, ...]) -> int:
        """Append the states that read `symbols` after `entry`; return the last."""
        state = entry
        for symbol in symbols:
            if isinstance(symbol, NonTerminal):
                state = self._rule(symbol.name, state, within)
                continue
            following = self._state()
            self.moves[state].setdefault(self.number[symbol.name], []).append(following)
            state = following
        return state

    def _rule(self, rule: str, entry: int, within: tuple[str, ...]) -> int:
        """Append the rule's own minimal automaton after `entry`; return the state that leaves it."""
        if rule in within:
            raise GrammarError(f"{self.name}.lark: rule {rule} is recursive")
        edges, accepts = self._fragment(rule, within)
        first = len(self.moves)
        for _ in edges:
            self._state()
        leave = self._state()
        self.empty[entry].append(first)
        for offset, row in enumerate(edges):
            self.moves[first + offset] = {label: [first + target] for label, target in row.items()}
            if accepts[offset] >= 0:
                self.empty[first + offset].append(leave)
        return leave

    def _fragment(self, rule: str, within: tuple[str, ...]) -> _Table:
        """Return the minimal automaton of a rule, built once: what rules share is never expanded twice."""
        if rule not in self.fragments:
            inner = _Automaton(self.name, [], self.number, self.fragments)
            inner.rules = self.rules
            inner.accepting[inner._expansions(rule, 0, (*within, rule))] = 0
            self.fragments[rule] = _minimal(*_deterministic(inner))
        return self.fragments[rule]

    def _expansions(self, rule: str, entry: int, within: tuple[str, ...]) -> int:
        leave = self._state()
        for symbols in self.rules[rule]:
            if not (symbols and symbols[0].name == rule):
                inner = self._state()
                self.empty[entry].append(inner)
                self.empty[self._sequence(symbols, inner, within)].append(leave)
        for symbols in self.rules[rule]:
            if symbols and symbols[0].name == rule:  # Lark writes `x+` as `xs: x | xs x`: a loop
                self.empty[self._sequence(symbols[1:], leave, within)].append(leave)
        return leave

    def closure(self, states: set[int]) -> frozenset[int]:
        """Return `states` and all that empty moves lead to from them."""
        reached, queue = set(states), list(states)
        while queue:
            for following in self.empty[queue.pop()]:
                if following not in reached:
                    reached.add(following)
                    queue.append(following)
        return frozenset(reached)


def _deterministic(nfa: _Automaton) -> tuple[list[dict[int, int]], list[int]]:
    start = nfa.closure({0})
    numbers = {start: 0}
    queue = [start]
    edges: list[dict[int, int]] = []
    accepts: list[int] = []
    for states in queue:  # grows as new sets of states are met
        targets: dict[int, set[int]] = defaultdict(set)
        for state in states:
            for label, following in nfa.moves[state].items():
                targets[label].update(following)
        row: dict[int, int] = {}
        for label, reached in sorted(targets.items()):
            closed = nfa.closure(reached)
            if closed not in numbers:
                numbers[closed] = len(numbers)
                queue.append(closed)
            row[label] = numbers[closed]
        edges.append(row)
        accepts.append(min((nfa.accepting[s] for s in states if s in nfa.accepting), default=-1))
    return edges, accepts


def _minimal(edges: list[dict[int, int]], accepts: list[int]) -> tuple[list[dict[int, int]], list[int]]:
    block = list(accepts)
    count = 0
    while True:
        signatures: dict[Any, int] = {}
        refined = []
        for state, row in enumerate(edges):
            signature = (block[state], tuple((label, block[target]) for label, target in row.items()))
            refined.append(signatures.setdefault(signature, len(signatures)))
        block = refined
        if len(signatures) == count:
            break
        count = len(signatures)
    representative = {number: state for state, number in reversed(list(enumerate(block)))}
    return (
        [{label: block[target] for label, target in edges[representative[n]].items()} for n in range(count)],
        [accepts[representative[n]] for n in range(count)],
    )
