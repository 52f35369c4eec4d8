"""The command line: `daybook COMMAND`. A command is a module; only the one that was asked for is imported."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module

from web.domain.errors import DaybookError
from web.infrastructure.cli.operator import Operator
from web.settings import SettingError

COMMANDS = {
    "serve": ("serve", "start Daybook"),
    "sign-in-link": ("sign_in_link", "print a link that signs in, once, within ten minutes"),
    "account": ("account", "add and list accounts, reset a password"),
    "migrate": ("migrate", "bring the database up to date, as every start does"),
    "seed": ("seed", "add a believable household's to-dos"),
    "backup": ("backup", "copy the database into a file, while people use it"),
    "restore": ("restore", "put a backup in the place of the database"),
    "doctor": ("doctor", "check settings, schema and integrity"),
    "import": ("import_", "add the to-dos of a todo.txt file, or a whole account"),
    "export": ("export", "write the to-dos as todo.txt, or the whole account"),
    "parse": ("parse", "say how lines from standard input are understood, each as JSON"),
    "next": ("next", "list the dates of something that repeats"),
    "routes": ("routes", "list every address and what answers it"),
}
INTERRUPTED = 130
NOBODY_READS = 141


def main(arguments: Sequence[str], operator: Operator) -> int:
    """The exit status. What goes wrong is a sentence on standard error."""
    parser = ArgumentParser(prog="daybook", description="A to-do list driven from the keyboard.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, dest="command")
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if name in arguments[:1]:
            import_module(f"{__name__}.{module}").declare(command)
    asked = parser.parse_args(arguments)
    try:
        return int(asked.run(asked, operator) or 0)
    except (SettingError, DaybookError) as error:
        return _failed(str(error))
    except BrokenPipeError:
        return NOBODY_READS
    except OSError as error:
        return _failed(f"{error.filename or 'the machine'}: {error.strerror}.")
    except KeyboardInterrupt:
        return INTERRUPTED


def _failed(sentence: str) -> int:
    sys.stderr.write(f"daybook: {sentence}\n")
    return 1
