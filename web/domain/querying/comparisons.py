"""How a field is compared: some write it one way, some another."""

from __future__ import annotations

IS, IS_NOT, BEFORE, UNTIL, AFTER, SINCE = ":", "!=", "<", "<=", ">", ">="

COMPARISONS = {
    **dict.fromkeys((":", "=", "=="), IS),
    **dict.fromkeys(("!=", "<>", ":!", "!:"), IS_NOT),
    **dict.fromkeys(("<", ":<"), BEFORE),
    **dict.fromkeys(("<=", "=<", ":<="), UNTIL),
    **dict.fromkeys((">", ":>"), AFTER),
    **dict.fromkeys((">=", "=>", ":>="), SINCE),
}
SIGNS = "".join(sorted(set("".join(COMPARISONS))))
