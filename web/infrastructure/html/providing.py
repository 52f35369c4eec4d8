"""What handlers may ask for by name, made for each request from what lives as long as the program."""

from __future__ import annotations

from collections.abc import Mapping

from litestar.di import Provide

from web.application.history import History
from web.application.names import Names
from web.application.ports import Ids
from web.application.reading import Reading
from web.application.sheets import Sheets
from web.infrastructure.html.added import Added
from web.infrastructure.html.block_form import BlockForm
from web.infrastructure.html.given import Given
from web.infrastructure.html.lists import Lists
from web.infrastructure.html.onward import Onward
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.plain import provide_plain
from web.infrastructure.html.repeat_page import RepeatPage
from web.infrastructure.html.reversals import Reversals
from web.infrastructure.html.row_forms import RowForms
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.settings_page import provide_settings_page
from web.infrastructure.html.sheet_page import SheetPage
from web.infrastructure.html.view_form import provide_view_form
from web.infrastructure.html.views import Views
from web.infrastructure.html.visit import Visit, provide_visit
from web.infrastructure.http.forms import read_form
from web.infrastructure.http.templating import Templates

V = Given[Visit]


class Provided(Provide):
    """Is no other but itself: Litestar compares every two of them for each of 150 handlers."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__


def provide_rows(visit: V, reading: Given[Reading], templates: Given[Templates], views: Given[Views]) -> Rows:
    return Rows(visit, reading, templates, views)


def provide_row_forms(
    visit: V,
    pages: Given[Pages],
    rows: Given[Rows],
    sheet_page: Given[SheetPage],
    reading: Given[Reading],
    names: Given[Names],
) -> RowForms:
    return RowForms(visit, pages, rows, sheet_page, reading, names)


def provide_repeat_page(
    visit: V,
    pages: Given[Pages],
    rows: Given[Rows],
    row_forms: Given[RowForms],
    sheet_page: Given[SheetPage],
    sheets: Given[Sheets],
) -> RepeatPage:
    return RepeatPage(visit, pages, rows, row_forms, sheet_page, sheets)


def provide_block_form(
    visit: V,
    pages: Given[Pages],
    row_forms: Given[RowForms],
    sheet_page: Given[SheetPage],
    reading: Given[Reading],
    sheets: Given[Sheets],
) -> BlockForm:
    return BlockForm(visit, pages, row_forms, sheet_page, reading, sheets)


def provide_onward(visit: V, rows: Given[Rows], reading: Given[Reading], views: Given[Views]) -> Onward:
    return Onward(visit, rows, reading, views)


def provide_lists(
    visit: V, pages: Given[Pages], reading: Given[Reading], names: Given[Names], ids: Given[Ids]
) -> Lists:
    return Lists(visit, pages, reading, names, ids)


def provide_added(visit: V, pages: Given[Pages], reading: Given[Reading], ids: Given[Ids]) -> Added:
    return Added(visit, pages, reading, ids)


def provide_reversals(
    visit: V, pages: Given[Pages], reading: Given[Reading], views: Given[Views]
) -> Reversals:
    return Reversals(visit, pages, reading, views)


def provide_sheet_page(
    visit: V,
    pages: Given[Pages],
    reading: Given[Reading],
    sheets: Given[Sheets],
    history: Given[History],
    ids: Given[Ids],
) -> SheetPage:
    return SheetPage(visit, pages, reading, sheets, history, ids)


def dependencies(lasting: Mapping[str, object]) -> dict[str, Provide]:
    """`lasting` names what is the same for every request."""
    return {name: _always(value) for name, value in lasting.items()} | {
        "visit": Provided(provide_visit, sync_to_thread=False),
        "form": Provided(read_form),
        "plain": Provided(provide_plain, sync_to_thread=False),
        "settings_page": Provided(provide_settings_page, sync_to_thread=False),
        "view_form": Provided(provide_view_form, sync_to_thread=False),
        "rows": Provided(provide_rows, sync_to_thread=False),
        "repeat_page": Provided(provide_repeat_page, sync_to_thread=False),
        "block_form": Provided(provide_block_form, sync_to_thread=False),
        "onward": Provided(provide_onward, sync_to_thread=False),
        "row_forms": Provided(provide_row_forms, sync_to_thread=False),
        "lists": Provided(provide_lists, sync_to_thread=False),
        "added": Provided(provide_added, sync_to_thread=False),
        "reversals": Provided(provide_reversals, sync_to_thread=False),
        "sheet_page": Provided(provide_sheet_page, sync_to_thread=False),
    }


def _always(value: object) -> Provide:
    return Provided(lambda: value, sync_to_thread=False, use_cache=True)
