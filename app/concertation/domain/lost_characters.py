"""Characters lost by old files and bad conversions: what they probably were, for the user to confirm."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
_LOST = "['’?\ufffd]"
# « ?uvre », « c?ur »: the œ that a conversion from CP1252 to ASCII or Latin-1 has dropped.
_LOST_OE = re.compile(
    rf"""(?:(?<=\b[cCsS]){_LOST}(?=urs?\b)
    | (?<=\b[nN]){_LOST}(?=uds?\b)
    | (?<=\b[vV]){_LOST}(?=ux?\b)
    | (?<=\b[bB]){_LOST}(?=ufs?\b)
    | (?<=\b[mM]){_LOST}(?=urs\b)
    | (?<=\bch){_LOST}(?=urs?\b)
    | (?<=an){_LOST}(?=uvr)
    | (?<![^\W\d_]){_LOST}(?=uvr(?:e|a|i|é|o)))""",
    re.VERBOSE | re.IGNORECASE,
)
_LOST_EURO = re.compile(rf"(?<=\d)([ \u00a0\u202f]?)([kM]){_LOST}(?!\w)")
_LOST_PLAIN_EURO = re.compile(r"(?<=\d)([ \u00a0\u202f])['\ufffd](?!\w)")
_LOST_APOSTROPHE = re.compile(r"(?<=\b[cdjlmnstCDJLMNST])\ufffd(?=\w)")
_MISREAD_UTF8 = re.compile(
    "[ÂÃâÅ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{1,2}"
)
_C1 = re.compile("[\u0080-\u009f]")


def _as_utf8(match: re.Match[str]) -> str:
    try:
        return b"".join(
            sign.encode("latin-1") if "\u0080" <= sign <= "\u009f" else sign.encode("cp1252") for sign in match[0]
        ).decode("utf-8")
    except UnicodeError:
        return match[0]


def _as_cp1252(match: re.Match[str]) -> str:
    return match[0].encode("latin-1").decode("cp1252", errors="ignore") or match[0]


def _oe(match: re.Match[str]) -> str:
    after = match.string[match.end()]
    return "Œ" if after.isupper() else "œ"


def repair_lost(text: str) -> str | None:
    """Return the text as it probably was before characters were lost, or None where nothing looks lost.

    It is only ever a proposal: the caller shows it and waits for a yes.
    """
    mended = _MISREAD_UTF8.sub(_as_utf8, text)
    mended = _C1.sub(_as_cp1252, mended)
    mended = _LOST_APOSTROPHE.sub("’", mended)
    mended = _LOST_OE.sub(_oe, mended)
    mended = _LOST_EURO.sub(lambda match: (match[1] or NO_BREAK) + match[2] + "€", mended)
    mended = _LOST_PLAIN_EURO.sub(r"\1€", mended)
    return mended if mended != text else None
