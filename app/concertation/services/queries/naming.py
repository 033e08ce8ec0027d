"""SQL expressions that name things as they were named on a day."""

from __future__ import annotations

_NAMED_ON = """
    SELECT n.{column} FROM authority_name n
    WHERE n.authority_id = {authority} AND n.gone = 0 AND (n.valid_from IS NULL OR n.valid_from <= {on})
    ORDER BY n.valid_from DESC NULLS LAST LIMIT 1
"""


def named_on(authority: str, on: str, column: str = "name") -> str:
    """Return the SQL expression of the name an authority bore on a day (its latest name before, else its first)."""
    first = f"(SELECT n.{column} FROM authority_name n WHERE n.authority_id = {authority} AND n.gone = 0 LIMIT 1)"
    return f"coalesce(({_NAMED_ON.format(column=column, authority=authority, on=on)}), {first})"
