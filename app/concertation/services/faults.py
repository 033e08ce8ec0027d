"""Several faults told at once, each in a sentence: a roll or a ballot is refused whole, and all that is wrong is listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from concertation.errors import UserError
from concertation.wording import told


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong: its kind, what it is about, the sentence a user reads, and the line of the file it stands on."""

    kind: str
    object: str
    sentence: str
    line: int | None = None


class RefusedWholeError(UserError):
    """Something refused whole, with every fault found; nothing was written."""

    def __init__(self, code: str, findings: Iterable[Finding], /, **data: object) -> None:
        self.findings = tuple(findings)
        sentences = [_line(finding) for finding in self.findings]
        super().__init__(code, **data, count=len(sentences), faults="\n".join(sentences))


def _line(finding: Finding) -> str:
    if finding.line is None:
        return finding.sentence
    return told("finding", "line", line=finding.line, sentence=finding.sentence)
