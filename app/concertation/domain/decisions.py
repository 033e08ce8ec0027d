"""The sense of a decision as French says it: « accord des trois », « accord sous réserve », « renvoi aux présidents »…"""

from __future__ import annotations

import re
from dataclasses import dataclass

from concertation.domain.typography import Folded
from concertation.domain.vocabulary import Sense

__all__ = ["SENSE_WORDS", "FoundSense", "Sense", "find_sense"]

SENSE_WORDS = {
    Sense.AGREEMENT: "accord des trois",
    Sense.AGREEMENT_WITH_RESERVE: "accord sous réserve",
    Sense.REFERRED: "renvoi aux présidents",
    Sense.POSTPONED: "reporté",
    Sense.FOR_INFORMATION: "pour information",
    Sense.DROPPED: "sans suite",
}

_OF_ALL = r"(?: (?:des (?:(?:trois|3|deux|2)(?: dgs| presidents| collectivites| departements)?|parties|collectivites)|de tous|unanime|de l'ensemble))"
_SAID = (
    (Sense.AGREEMENT_WITH_RESERVE, r"accord(?: des trois)? sous (?:reserves?)"),
    (Sense.AGREEMENT, rf"accord{_OF_ALL}?"),
    (Sense.REFERRED, r"renv(?:oi|oyee?s?) (?:aux|devant les|vers les) presidents?"),
    (Sense.POSTPONED, r"(?:(?:(?:le |ce )?point |dossier )(?:est )?)?reportee?s?"),
    (Sense.FOR_INFORMATION, r"pour info(?:rmation)?"),
    (Sense.DROPPED, r"(?:class(?:ement|ee?s?) )?sans suite"),
)
_OPENS = r"(?:^ ?|(?<=[,;.:(–—-]) ?|(?<=[,;.:(–—-] ))"
_CLOSES = r"(?= ?(?:$|[,;.:)(–—@#]| - ))"
_GOES_ON = r"(?= (?:sur|pour|a|au|aux|en|jusqu'au)\b)"
_AT_AN_END = tuple((sense, re.compile(rf"{_OPENS}(?P<words>{said}){_CLOSES}")) for sense, said in _SAID[1:])
_SAID_OF_SOMETHING = re.compile(
    r"(?:^|[ '(])(?:[ld]|une?|l[ea]|cet|son|leur|de|du|des|au?|par|pour|sans|avec|sous|apres|est|en|sur)[ ']$"
)
_CLOSING = tuple(
    (sense, re.compile(rf"(?<=\w )(?P<words>{said})(?= ?\.?(?:$| [@#]))"))
    for sense, said in ((Sense.AGREEMENT, rf"accord{_OF_ALL}"), (Sense.REFERRED, _SAID[2][1]))
)
_LEADING = tuple((sense, re.compile(rf"^ ?(?P<words>{said}){_GOES_ON}")) for sense, said in _SAID[1:4])
_RESERVE = re.compile(
    rf"{_OPENS}(?P<words>{_SAID[0][1]})(?: ?:)?(?: (?:de la |de l'|des |du |de |d'))?(?P<rest>@?[^;.@#]*)"
)


@dataclass(frozen=True, slots=True)
class FoundSense:
    """The words of a sense: their span, that of all they bring (the reserve included), and whether they stand apart.

    Words that stand apart are a field beside the decision; words that go on (« accord sur le plan ») are its text.
    ``reserve_start`` is where the holder or the text of a reserve begins.
    """

    sense: Sense
    start: int
    end: int
    whole_end: int
    apart: bool
    reserve_start: int | None = None


def find_sense(text: str) -> FoundSense | None:
    """Return the sense that a decision's words tell at their beginning, at their end or between signs."""
    folded = Folded.of(text).squeezed()
    if found := _RESERVE.search(folded.text):
        start, end = folded.original_span(*found.span("words"))
        rest_start, rest_end = folded.original_span(*found.span("rest"))
        return FoundSense(
            Sense.AGREEMENT_WITH_RESERVE, start, end, max(rest_end, end), apart=True, reserve_start=rest_start
        )
    for patterns, apart in ((_AT_AN_END, True), (_CLOSING, True), (_LEADING, False)):
        met = [(found, sense) for sense, pattern in patterns if (found := pattern.search(folded.text))]
        if patterns is _CLOSING:
            met = [pair for pair in met if not _SAID_OF_SOMETHING.search(folded.text[: pair[0].start("words")])]
        if met:
            found, sense = min(met, key=lambda pair: pair[0].start("words"))
            start, end = folded.original_span(*found.span("words"))
            return FoundSense(sense, start, end, end, apart)
    return None
