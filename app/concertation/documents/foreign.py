"""What every PDF made elsewhere is opened under: no stream of it may unpack into more than a page of ours ever would."""

from __future__ import annotations

from functools import cache

MOST_UNPACKED = 96 * 1024 * 1024  # bytes of one stream
_MOST_FILTERS = 4
_MOST_ITEMS = 2_000_000


@cache
def beware() -> None:
    """Set the limits of the library that reads PDF files, once in the process; a file beyond them is a damaged one."""
    import logging  # noqa: PLC0415

    from pikepdf.settings import set_qpdf_limits  # noqa: PLC0415  # heavy

    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # what it makes of a damaged file is told by what we answer
    set_qpdf_limits(
        max_stream_filters=_MOST_FILTERS,
        parser_max_container_size=_MOST_ITEMS,
        flate_max_memory=MOST_UNPACKED,
        png_max_memory=MOST_UNPACKED,
        tiff_max_memory=MOST_UNPACKED,
        run_length_max_memory=MOST_UNPACKED,
        dct_max_memory=MOST_UNPACKED,
    )
