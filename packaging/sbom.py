"""``sbom.py OUT``: writes what the program is made of as a CycloneDX 1.6 bill of materials, from the lock and what is installed.

Names, versions, hashes and who asks for whom are the lock's; terms and addresses are told by the libraries installed
here, so that those of other systems alone bear none.
"""

from __future__ import annotations

import json
import os
import re
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "app"), str(Path(__file__).resolve().parent)]

from locked import PROGRAM, Pin, normal, pins  # noqa: E402

from concertation import __version__  # noqa: E402
from concertation.licences import Licence, licence_of  # noqa: E402

SPECIFICATION = "1.6"
_TERMS = "EUPL-1.2"
_ROOT = f"pkg:generic/{PROGRAM}@{__version__}"
# An SPDX expression: identifiers, with operators and parentheses between them.
_EXPRESSION = re.compile(r"\(*[A-Za-z0-9.+-]+\)*(?: (?:AND|OR|WITH) \(*[A-Za-z0-9.+-]+\)*)*")


def bill(locked: list[Pin], known: list[Licence], made_at: datetime) -> dict[str, Any]:
    """Return the bill of materials; same lock, same libraries, same moment: the same bill."""
    terms = {normal(each.name): each for each in known}
    shipped = _shipped(locked)
    components = [_component(pin, terms.get(normal(pin.name)), shipped=pin.purl in shipped) for pin in locked]
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True))
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPECIFICATION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": _ROOT,
                "name": PROGRAM,
                "version": __version__,
                "purl": _ROOT,
                "licenses": [{"license": {"id": _TERMS}}],
            },
        },
        "components": components,
        "dependencies": _dependencies(locked),
    }


def _component(pin: Pin, known: Licence | None, *, shipped: bool) -> dict[str, Any]:
    """Return one library: ``excluded`` where it only serves to build, ``optional`` where one system alone needs it."""
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": pin.purl,
        "name": pin.name,
        "version": pin.version,
        "scope": "excluded" if not shipped else "optional" if pin.where else "required",
        "hashes": [{"alg": "SHA-256", "content": content} for content in pin.hashes],
        "purl": pin.purl,
    }
    if known is not None and known.licence:
        told["licenses"] = [_terms_of(known.licence)]
    if known is not None and known.address:
        told["externalReferences"] = [{"type": "website", "url": known.address}]
    if pin.where:
        told["properties"] = [{"name": "concertation:applies", "value": pin.where}]
    return told


_CLASSIFIED = {"MIT License": "MIT", "Apache Software License": "Apache-2.0",
               "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0"}  # fmt: skip


def _terms_of(licence: str) -> dict[str, Any]:
    if licence in _CLASSIFIED:
        return {"license": {"id": _CLASSIFIED[licence]}}
    if _EXPRESSION.fullmatch(licence):
        return {"expression": licence}
    return {"license": {"name": licence}}


def _shipped(locked: list[Pin]) -> set[str]:
    """Return what the program itself asks for, directly or not; the rest only builds it."""
    found: set[str] = {PROGRAM}
    while more := {normal(pin.name) for pin in locked if found.intersection(pin.asked_by)} - found:
        found |= more
    return {pin.purl for pin in locked if normal(pin.name) in found}


def _dependencies(locked: list[Pin]) -> list[dict[str, Any]]:
    asking: dict[str, list[str]] = {_ROOT: [], **{pin.purl: [] for pin in locked}}
    places: dict[str, list[str]] = {PROGRAM: [_ROOT]}
    for pin in locked:  # a package may be pinned twice, once for each Python
        places.setdefault(normal(pin.name), []).append(pin.purl)
    for pin in locked:
        for asker in {ref for name in pin.asked_by for ref in places.get(name.partition(":")[0], ())}:
            asking[asker].append(pin.purl)
    return [{"ref": ref, "dependsOn": sorted(asked)} for ref, asked in asking.items()]


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: packaging/sbom OUT.cdx.json", file=sys.stderr)
        return 2
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    made_at = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    locked = pins()
    known = [found for pin in locked if (found := licence_of(pin.name)) is not None]
    told = bill(locked, known, made_at)
    Path(sys.argv[1]).write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{sys.argv[1]}: {len(told['components'])} components", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
