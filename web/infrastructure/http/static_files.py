"""The files of static/, read and compressed once; afterwards a request never touches the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from web.infrastructure.http import etags
from web.infrastructure.http.assets import Asset, hashed_name
from web.infrastructure.http.encodings import chosen
from web.infrastructure.http.htmx import AnyRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from litestar.handlers import HTTPRouteHandler

    from web.infrastructure.http.bundles import Bundle

PREFIX = "/static/"
FOR_EVER = "public, max-age=31536000, immutable"
REVALIDATE = "public, no-cache"


class StaticFiles:
    """With `reload`, files are read again when they change, and left uncompressed."""

    def __init__(self, root: Path, bundles: Iterable[Bundle] = (), *, reload: bool = False) -> None:
        self._root = root
        self._bundles = tuple(bundles)
        self._reload = reload
        self._read()

    def url(self, name: str) -> str:
        """Raises KeyError for a file that is not there."""
        self._refresh()
        return self._urls[name]

    def find(self, path: str) -> tuple[Asset, str] | None:
        """The file and how long it may be kept, by its hashed name or its plain one."""
        self._refresh()
        return self._index.get(path)

    def _refresh(self) -> None:
        if self._reload and self._stamp() != self._stamped:
            self._read()

    def _read(self) -> None:
        self._stamped = self._stamp()
        assets = {
            name: Asset.of(name, content, compress=not self._reload) for name, content in self._contents()
        }
        hashed = {name: hashed_name(name, asset.digest) for name, asset in assets.items()}
        self._urls = {name: PREFIX + its for name, its in hashed.items()}
        self._index = {name: (asset, REVALIDATE) for name, asset in assets.items()} | {
            hashed[name]: (asset, FOR_EVER) for name, asset in assets.items()
        }

    def _contents(self) -> Iterator[tuple[str, bytes]]:
        bundled = {path for bundle in self._bundles for path in bundle.files(self._root)}
        for bundle in self._bundles:
            yield bundle.name, bundle.content(self._root)
        for path in self._files():
            if path not in bundled:
                yield path.relative_to(self._root).as_posix(), path.read_bytes()

    def _files(self) -> list[Path]:
        return sorted(path for path in self._root.rglob("*") if path.is_file() and path.suffix != ".md")

    def _stamp(self) -> list[tuple[Path, int]]:
        return [(path, path.stat().st_mtime_ns) for path in self._files()]


def static_route(files: StaticFiles, **opt: object) -> HTTPRouteHandler:
    """The handler of /static/…; `opt` goes to the route, to name it public."""

    @get(PREFIX + "{name:path}", opt=opt, include_in_schema=False, sync_to_thread=False)
    def static_file(request: AnyRequest, name: FromPath[str]) -> Response[bytes]:
        found = files.find(name.removeprefix("/"))
        if found is None:
            raise NotFoundException
        return _sent(request, *found)

    return static_file


def _sent(request: AnyRequest, asset: Asset, keep: str) -> Response[bytes]:
    headers = {"etag": asset.etag, "cache-control": keep, "vary": "accept-encoding"}
    if etags.matches(request.headers.get("if-none-match", ""), asset.etag):
        return Response(b"", status_code=304, headers=headers)
    coding = chosen(request.headers.get("accept-encoding", ""))
    if coding in asset.compressed:
        headers["content-encoding"] = coding
    return Response(asset.compressed.get(coding, asset.content), media_type=asset.media_type, headers=headers)
