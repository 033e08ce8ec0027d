"""The ways French says a date, as patterns over folded text whose runs of spaces are squeezed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from concertation.domain.dates_fr import expressions
from concertation.domain.dates_fr.printing import WEEKDAYS

_MONTH = "(?P<month>" + "|".join(sorted(expressions.MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_WEEKDAY_BEFORE = r"(?:(?P<weekday>lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche|\.)?,? )?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)(?!\w| ?€|[.,]\d)"
_A_MONTH = _MONTH.replace("?P<month>", "?:")
_COUNT = "|".join((r"\d{1,3}", *expressions.COUNTS))
_HALF_DAY = r"(?: (?:au )?(?:matin|soir|apres-midi|midi))?"
_START = r"(?<![\w/.,'-])"
_END = r"(?![\w/]|[.,-]\d)"


@dataclass(frozen=True, slots=True)
class Expression:
    """One way of saying a date.

    ``standing_alone``: it may stand in a sentence without an opener such as « avant le »; ``mid_sentence``: even with
    words after it; ``span_of_days``: a stretch of time, so that « en », « à la », « vers » lead to it; ``opened``: the
    opener is in its own words; ``meeting``: a meeting, so that « à la » sets a deadline; ``habit_after_article``:
    « le jeudi » is every Thursday.
    """

    pattern: re.Pattern[str]
    reckon: Callable[[re.Match[str], expressions.Landmarks], expressions.Outcome]
    standing_alone: bool = True
    mid_sentence: bool = True
    span_of_days: bool = False
    opened: bool = False
    meeting: bool = False
    habit_after_article: bool = False


EXPRESSIONS: tuple[Expression, ...] = (
    Expression(re.compile(rf"{_START}(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<day>\d\d){_END}"), expressions.iso),
    Expression(
        re.compile(
            rf"{_START}{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})(?:/(?P<number>\d{{1,2}})/(?P<year>\d{{4}}|\d\d)){_END}"
        ),
        expressions.figures,
    ),
    Expression(
        re.compile(
            rf"{_START}{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})(?P<sign>[.-])(?P<number>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}){_END}"
        ),
        expressions.figures,
    ),
    Expression(
        re.compile(rf"{_START}{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})/(?P<number>\d{{1,2}}){_END}"),
        expressions.short_figures,
        mid_sentence=False,
    ),
    Expression(
        re.compile(rf"{_START}{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})-(?P<number>\d{{1,2}}){_END}"),
        expressions.short_figures,
        standing_alone=False,
        mid_sentence=False,
    ),
    Expression(
        re.compile(rf"{_START}{_WEEKDAY_BEFORE}(?P<day>1er|\d{{1,2}}) {_MONTH}(?: {_YEAR})?(?!\w)"),
        expressions.words,
    ),
    Expression(
        re.compile(rf"{_START}(?P<part>debut|mi|fin)(?: (?:du mois )?(?:de |d'|du )?|-){_MONTH}(?: {_YEAR})?(?!\w)"),
        expressions.part_of_month,
        span_of_days=True,
    ),
    Expression(
        re.compile(rf"{_START}(?P<part>debut|mi|fin)[ -](?:l'annee )?{_YEAR}"),
        expressions.part_of_year,
        span_of_days=True,
    ),
    Expression(
        re.compile(
            rf"{_START}(?P<part>debut|fin) (?:de |du |d')(?:la |l')?(?P<period>semaine|mois|trimestre|semestre|annee|an)"
            r"(?P<next> prochaine?)?(?!\w)"
        ),
        expressions.end_of_period,
        span_of_days=True,
    ),
    Expression(
        re.compile(
            rf"{_START}(?P<part>)(?:la |le |l')?(?P<period>semaine|mois|trimestre|semestre|annee)(?P<next> prochaine?)\b"
        ),
        expressions.end_of_period,
        span_of_days=True,
    ),
    Expression(
        re.compile(
            rf"{_START}(?P<this>ce )?{_WEEKDAY}(?: (?P<which>prochain|dernier|en huit|en quinze|de la semaine prochaine))?"
            rf"{_HALF_DAY}"
            r"(?![\w-])(?! (?:1er|\d{1,2})(?!\d| ?h|:\d))"
        ),
        expressions.weekday,
        habit_after_article=True,
    ),
    Expression(
        re.compile(rf"{_START}{_WEEKDAY_BEFORE[:-1]}(?P<day>1er|\d{{1,2}})(?!\w|[/.,:-]\d| ?(?:h\b|{_A_MONTH}))"),
        expressions.weekday_and_number,
    ),
    Expression(re.compile(rf"{_START}{_A_MONTH}(?: (?:19|20|21)\d\d)?(?!\w)"), expressions.month_without_day),
    Expression(
        re.compile(
            rf"{_START}(?:d')?(?P<near>apres[ -]demain|demain|aujourd'hui|hier)(?: en (?P<weeks>huit|quinze))?{_HALF_DAY}(?![\w-])"
        ),
        expressions.near_day,
    ),
    Expression(
        re.compile(
            rf"{_START}(?:sous|dans|d'ici|d'ici a|avant)(?: les| un delai de| le delai de)? "
            rf"(?P<count>{_COUNT}) (?P<unit>jours?|semaines?|mois|ans?|annees?|heures?|h)"
            r"(?P<working> (?:ouvres|ouvrables|francs))?(?!\w)"
        ),
        expressions.within,
        opened=True,
    ),
    Expression(
        re.compile(rf"{_START}(?:sous|dans|d'ici)(?: la| une| a)? (?P<count>huitaine|quinzaine)(?!\w)"),
        expressions.within_a_week_or_two,
        opened=True,
    ),
    Expression(
        re.compile(
            rf"{_START}(?:avant|pour|d'ici|d'ici a|au plus tard) le (?P<day>1er|\d{{1,2}})(?= ?(?:$|[.,;:!?)@#]))(?!\.\d|,\d)"
        ),
        expressions.day_of_month,
        opened=True,
    ),
    Expression(re.compile(rf"{_START}le (?P<day>1er|\d{{1,2}}){_END}"), expressions.day_of_month, standing_alone=False),
    Expression(
        re.compile(rf"{_START}prochaine?s? (?P<rest>[^,;.:!?()@#]{{1,60}})"), expressions.next_meeting, meeting=True
    ),
)
