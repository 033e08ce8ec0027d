"""What the program is made of: the bill of materials beside each build, and the lock against known vulnerabilities."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
PINNED = set(re.findall(r"(?m)^([\w.-]+)==([^\s;\\]+)", LOCK))


def _run(script: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {name: value for name, value in os.environ.items() if name != "CONCERTATION_OSV"} | environment
    command = [sys.executable, "-P", str(ROOT / "packaging" / script), *map(str, arguments)]
    return subprocess.run(command, env=told, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("bill") / "Concertation.cdx.json"
    done = _run("sbom.py", out, SOURCE_DATE_EPOCH="1384423200")
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return told


def test_the_bill_holds_every_locked_package_with_its_hashes(bill: dict[str, Any]) -> None:
    assert {(each["name"], each["version"]) for each in bill["components"]} == PINNED
    hashes = {found["content"] for each in bill["components"] for found in each["hashes"]}
    assert hashes == set(re.findall(r"--hash=sha256:([0-9a-f]{64})", LOCK))


def test_the_bill_has_the_shape_of_cyclonedx_1_6(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", bill["serialNumber"])
    assert bill["metadata"]["timestamp"] == "2013-11-14T10:00:00Z"
    assert set(bill) == {"$schema", "bomFormat", "specVersion", "serialNumber", "version", "metadata", "components", "dependencies"}  # fmt: skip
    for each in (bill["metadata"]["component"], *bill["components"]):
        assert each["type"] in ("application", "library")
        assert each["purl"].startswith("pkg:")
        assert each.get("scope", "required") in ("required", "optional", "excluded")
        assert all(set(term) <= {"expression", "license"} for term in each.get("licenses", ()))
        assert all(found["alg"] == "SHA-256" for found in each.get("hashes", ()))
        assert len(each.get("hashes", ())) == len({found["content"] for found in each.get("hashes", ())})
    references = [each["bom-ref"] for each in (bill["metadata"]["component"], *bill["components"])]
    assert len(references) == len(set(references))
    assert [each["ref"] for each in bill["dependencies"]] == references
    assert {ref for each in bill["dependencies"] for ref in each["dependsOn"]} <= set(references)


def test_the_bill_tells_terms_and_who_asks_for_whom(bill: dict[str, Any]) -> None:
    found = {each["name"]: each for each in bill["components"]}
    assert found["pikepdf"]["licenses"] == [{"expression": "MPL-2.0"}]
    assert found["hatchling"]["scope"] == "excluded", "it builds the program, and does not travel with it"
    assert found["sqlalchemy"]["scope"] == "required"
    asked = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    assert found["mako"]["purl"] in asked[found["alembic"]["purl"]]
    assert found["pikepdf"]["purl"] in asked[bill["metadata"]["component"]["bom-ref"]]
    unnamed = {name for name, each in found.items() if "licenses" not in each and "properties" not in each}
    assert unnamed == set(), "terms may be missing only for libraries of other systems"


def _record(key: str, name: str, *events: dict[str, str], **more: Any) -> dict[str, Any]:
    affected = {"package": {"ecosystem": more.pop("ecosystem", "PyPI"), "name": name}, "versions": more.pop("versions", []),
                "ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}  # fmt: skip
    return {"id": key, "summary": f"exemple {key}", "affected": [affected], **more}


# SQLAlchemy is locked at a version of 2.1, openpyxl at one of 3.1: ranges on either side of them, and odd ones.
RECORDS = [
    _record("OSV-HIT-1", "SQLAlchemy", {"introduced": "0"}, {"fixed": "99.0"}),
    _record("OSV-HIT-2", "sqlalchemy", {"introduced": "2.1.0b1"}, {"last_affected": "99"}),
    _record("OSV-HIT-3", "openpyxl", {"introduced": "3.1"}, {"fixed": "pas une version"}),
    _record("OSV-MISS-1", "sqlalchemy", {"introduced": "0"}, {"fixed": "2.0.0rc1"}),
    _record("OSV-MISS-2", "sqlalchemy", {"introduced": "99.0"}),
    _record("OSV-MISS-3", "sqlalchemy", {"introduced": "0"}, {"last_affected": "1.4"}),
    _record("OSV-MISS-4", "sqlalchemy", {"introduced": "0"}, withdrawn="2020-01-01T00:00:00Z"),
    _record("OSV-MISS-5", "sqlalchemy", {"introduced": "0"}, ecosystem="npm"),
    _record("OSV-MISS-6", "paquet-d-exemple", {"introduced": "0"}),
]


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_the_audit_names_what_affects_the_lock_and_nothing_else(form: str, tmp_path: Path) -> None:
    pinned = dict(PINNED)["et-xmlfile"]
    records = [*RECORDS, _record("OSV-HIT-4", "et_xmlfile", versions=[pinned])]
    database = tmp_path / ("osv" if form == "folder" else "osv.zip")
    if form == "folder":
        database.mkdir()
        for each in records:
            (database / f"{each['id']}.json").write_text(json.dumps(each), encoding="utf-8")
    else:
        with zipfile.ZipFile(database, "w") as zipped:
            for each in records:
                zipped.writestr(f"{each['id']}.json", json.dumps(each))
    done = _run("audit.py", CONCERTATION_OSV=str(database))
    assert done.returncode == 1
    assert sorted(re.findall(r"OSV-\w+-\d", done.stdout)) == [key for n in "1234" for key in [f"OSV-HIT-{n}"] * 2]
    assert done.stdout.splitlines()[-1].startswith(f"{len(records)} records, ")


def test_without_a_database_the_audit_says_so_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    none = _run("audit.py")
    assert (none.returncode, none.stdout) == (0, "")
    assert "CONCERTATION_OSV names no OSV database" in none.stderr
    (tmp_path / "broken.zip").write_bytes(b"pas un zip")
    (tmp_path / "empty").mkdir()
    for name in ("broken.zip", "nowhere.zip", "empty"):
        assert _run("audit.py", tmp_path / name).returncode == 2


def test_a_lock_that_nothing_is_known_against_passes(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(RECORDS[3]), encoding="utf-8")
    done = _run("audit.py", tmp_path)
    assert (done.returncode, done.stdout[:10]) == (0, "1 records,")
