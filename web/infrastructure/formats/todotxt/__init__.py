r"""todo.txt: one to-do a line, as https://github.com/todotxt/todo.txt describes it.

| in the file                   | in Daybook                                                       |
|-------------------------------|------------------------------------------------------------------|
| `x 2026-02-03 2026-01-31`     | completed on, created on                                         |
| `(A)` `(B)` `(C)`             | p1, p2, p3                                                       |
| `(D)` to `(Z)`                | p4; the letter is kept as the extra `pri`                        |
| `+Garage_sale`                | the project “Garage sale”                                        |
| a second `+project`           | the extra `+`, in its place among the extras                     |
| `@phone`                      | a tag                                                            |
| `due:` `t:` and `deadline:`   | due, start, deadline                                             |
| `due-at:0900[Europe/Berlin]`  | the time of day of `due:` (`t-at:`, `deadline-at:` alike)        |
| `section:Two_words` beside `+project` | a section of that project                            |
| `people:Ann,Bob_Smith`         | who it is given to; a comma in a name is `%2C`                   |
| `duration:45m` `duration:1h30m` | how long it takes                                                |
| `remind:30m,2027-02-01T0900`  | reminders: minutes before it is due, a time (`[Zone]` after it)  |
| `notes:Two_words%0Aand_more`  | notes; `_` is a space, `%XX` a byte of UTF-8                     |
| `pri:A` on a completed line   | its priority, where the format wants none in front               |
| `id:1` and `p:1` elsewhere    | a to-do and its sub-to-do, as topydo writes them                 |
| `rec:` `h:` and any other     | extras, kept in order                                            |
| `\@word`                      | the word `@word`: only Daybook escapes, only what would be taken |

A word that looks like a field but cannot be one (`due:soon`, a second `due:`) stays in the content, in place,
with a remark. A key starts with a small letter, so that `Re:invoice` and `C:\temp` are words; a value has no
colon and does not start with a slash, so that `9:00` and `http://example.org` are words too. A name has a
letter: `+1` is a number.

A to-do that nobody changed since it was read is written as the very line that it was.
"""

from web.infrastructure.formats.todotxt.reading import read
from web.infrastructure.formats.todotxt.writing import write

__all__ = ["read", "write"]
