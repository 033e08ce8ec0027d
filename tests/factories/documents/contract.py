"""The papers of a contract: the 276 at the end of 2010, one financer silent, and an avenant on its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.factories.documents.dossiers import masthead_dossier

from concertation.documents.model import (
    Adopted,
    AxisAmounts,
    Changed,
    ContractAmendment,
    Dashboard,
    FinancerAmounts,
    MovedAmount,
    Watched,
    YearAmounts,
)

_M = 1_000_000  # cents: ten thousand euros
_AXES = (
    ("1", "Un territoire régional riche de nombreux atouts", (7877, 2219, 5404), 15500, (653, 520, 460, 410)),
    ("2", "Un territoire régional à rendre plus accessible", (17025, 4797, 11678), 33500, (534, 416, 400, None)),
    ("3", "Un territoire régional à gérer durablement", (7292, 2055, 5002), 14350, (646, 489, 470, 450)),
    ("4", "Un territoire régional solidaire et attractif", (16906, 4763, 11600), 33270, (665, 520, 500, 480)),
)


def dashboard() -> Dashboard:
    axes = tuple(
        AxisAmounts(
            number=number,
            name=name,
            planned=tuple(amount * _M for amount in planned),
            total=sum(planned) * _M,
            printed=printed * _M,
            shares=shares,
        )
        for number, name, planned, printed, shares in _AXES
    )
    return Dashboard(
        masthead=replace(masthead_dossier(), body="Contrat 276", reference="276-TB-2010-12-31"),
        contract="Contrat 276, 2007-2013",
        starts_on=date(2007, 1, 1),
        ends_on=date(2013, 12, 31),
        as_of=date(2010, 12, 31),
        elapsed=571,
        stages=("Programmé", "Engagé", "Mandaté", "Payé"),
        financers=(
            _financer("Région", 49100, 5082, (30540, 24020, 18000, 17650), 735),
            _financer("Eure", 13834, 1432, (7860, 5930, 5000, None), None, missing="payé 2010 non transmis"),
            _financer("Seine-Maritime", 33684, 3486, (20990, 16360, 13000, 12140), 742),
        ),
        axes=axes,
        whole=AxisAmounts(number="", name="Contrat 276", total=96618 * _M, shares=(615, 479, 460, 430)),
        years=tuple(YearAmounts(year=year, cents=(9 * _M, 8 * _M, 7 * _M, 6 * _M, None)) for year in (2007, 2008)),
        total_axes=96620 * _M,
        total_financers=96618 * _M,
        gap=2 * _M,
        watched=(
            Watched(kind="Part minimale", subject="2.1.1 Déviation d’exemple", reason="Apporte 18 % du coût."),
            Watched(kind="Donnée absente", subject="", reason="Eure : payé non transmis pour 2010."),
        ),
    )


def _financer(
    name: str, planned: int, share: int, reached: tuple[int | None, ...], paid: int | None, *, missing: str = ""
) -> FinancerAmounts:
    return FinancerAmounts(
        name=name,
        planned=planned * _M,
        share=share,
        reached=tuple(None if amount is None else amount * _M for amount in reached),
        paid_committed=paid,
        dated="31/12/2010",
        missing=missing,
    )


def amendment() -> ContractAmendment:
    moved = 150 * _M
    return ContractAmendment(
        masthead=replace(masthead_dossier(), body="Contrat 276", reference="276-AV1"),
        contract="Contrat 276, 2007-2013",
        starts_on=date(2007, 1, 1),
        ends_on=date(2013, 12, 31),
        number=1,
        title="Renfort des gares",
        reason="Les gares avancent plus vite que prévu.",
        decision="276-DGS-2010-06-D04",
        drafted_on=date(2010, 5, 20),
        moves=(MovedAmount(source="axe 1 (Région)", target="axe 2 (Région)", cents=moved),),
        lines=(
            Changed(axis="1", financer="Région", before=7877 * _M, after=7877 * _M - moved),
            Changed(axis="2", financer="Région", before=17025 * _M, after=17025 * _M + moved),
            Changed(axis="2", financer="Eure", before=4797 * _M, after=4797 * _M),
        ),
        axes=(
            Changed(axis="1", name="Atouts", before=15500 * _M, after=15500 * _M - moved),
            Changed(axis="2", name="Accessible", before=33500 * _M, after=33500 * _M + moved),
        ),
        financers=(
            Changed(financer="Région", before=49100 * _M, after=49100 * _M, share_before=5082, share_after=5082),
        ),
        before=96618 * _M,
        after=96618 * _M,
        adoptions=(
            Adopted(authority="Région", number="2010-06-EX1", on=date(2010, 6, 21)),
            Adopted(authority="Eure"),
        ),
    )
