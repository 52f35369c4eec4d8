"""What is made faster than somebody downloads it: kept meanwhile in a file without a name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from tempfile import SpooledTemporaryFile

IN_MEMORY = 1_000_000
PIECE = 65_536


async def spooled(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Takes all of `pieces` now, so that a slow line holds up no snapshot of the database."""
    file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  closed when the last piece was sent, or nobody asks
    async for piece in pieces:
        file.write(piece)
    file.seek(0)
    return _pieces(file)


async def _pieces(file: SpooledTemporaryFile[bytes]) -> AsyncIterator[bytes]:
    with file:
        while piece := file.read(PIECE):
            yield piece
