"""Lines of todo.txt as people and programs write them."""

from __future__ import annotations

from hypothesis import strategies as st

# Everything that a line can hold, and near misses.
WORDS = r"""
    x (A) (b) 2026-02-03 2026-02-30 milk Über +Garage +Garage_sale +1 @home @ + due:2026-02-03 due:soon
    \@home \\x t:2026-01-31 due-at:0900 pri:B pri:D rec:1d h:1 id:1 p:1 9:00 http://a.b notes:a_b%0A
    \ %41 snake_case a:b:c section:Spare_parts duration:45m remind:30m,2027-02-01T0900
    people:Ann,Bob_Smith people:4 id:2 blocked-by:1 blocked-by:2
"""
LINES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8).map(" ".join)
