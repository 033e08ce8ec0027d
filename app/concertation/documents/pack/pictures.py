"""Pictures joined to a point, made into a page: turned upright, brought to what paper shows, in plain colours."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from concertation.documents.pack.reading import Refused

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_POINTS = 100_000_000  # a sheet of A2 at 400 dots an inch; beyond, a picture is rather a trap
_LONGEST_SIDE = 2400  # dots: about 220 an inch on A4
_FORMATS = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")
_QUALITY = 85
_LOGO = (440, 160)  # dots: 31 mm by 11 mm at 360 an inch


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be drawn: JPEG or PNG bytes, its sides in dots."""

    content: bytes
    width: int
    height: int


def read_picture(content: bytes) -> Picture:
    """Return a picture as a page will show it.

    Raises:
        Refused: ``picture_too_large``, or ``damaged``.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415  # only when a picture is joined

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of sizes that are judged here
            with Image.open(BytesIO(content), formats=_FORMATS) as opened:
                _judge(opened)
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
                return _written(upright, photograph=opened.format == "JPEG")
    except Refused:
        raise
    except Exception as fault:  # whatever a hostile file makes a decoder raise
        raise Refused("damaged") from fault


def read_logo(content: bytes) -> bytes:
    """Return a logo as it is printed: a PNG on white, no larger than its place asks for.

    Raises:
        Refused: ``picture_too_large``, or ``damaged``.
    """
    from PIL import Image  # noqa: PLC0415

    read = read_picture(content)
    with Image.open(BytesIO(read.content)) as image:
        image.thumbnail(_LOGO)
        out = BytesIO()
        image.convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()


def _judge(opened: Image) -> None:
    if opened.width * opened.height > MOST_POINTS:
        raise Refused("picture_too_large")


def _written(image: Image, *, photograph: bool) -> Picture:
    """Return a picture on white, in RGB: neither transparency nor inks that the page's colours do not know."""
    flat: Any = image
    if "A" in image.getbands() or "transparency" in image.info:
        from PIL import Image  # noqa: PLC0415

        layer = image.convert("RGBA")
        flat = Image.new("RGB", layer.size, "white")
        flat.paste(layer, mask=layer.getchannel("A"))
    flat = flat.convert("RGB")
    out = BytesIO()
    if photograph:
        flat.save(out, "JPEG", quality=_QUALITY)
    else:
        flat.save(out, "PNG")
    return Picture(out.getvalue(), flat.width, flat.height)
