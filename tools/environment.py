"""Build or update .venv from the pinned requirements, with nothing but Python and a pip from somewhere.

`tools/environment` calls this when something changed. A copy of each installed requirements file stays in
.venv, so that the next start can tell by comparing files that there is nothing to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
VENV = HOME / ".venv"
PYTHON = VENV / "bin" / "python"
NO_PIP = """\
This Python has no pip. Install it and try again:
  Debian, Ubuntu  apt-get install python3-pip
  Fedora          dnf install python3-pip
  elsewhere       python3 -m ensurepip"""
OPTIONS = (
    "--no-deps",  # the files are complete, so there is nothing to resolve
    "--require-hashes",
    "--no-compile",  # Python compiles the half that is imported, at the first start
    "--no-input",
    "--disable-pip-version-check",
    "--no-warn-script-location",
    "--progress-bar=off",
)
COUNTED = ("Collecting ", "Processing ", "Ignoring ", "Requirement already satisfied: ")


def main(arguments: list[str]) -> int:
    wanted = [HOME / "requirements.txt"]
    if arguments == ["dev"]:
        wanted.append(HOME / "requirements-dev.txt")
    if not _is_usable():
        _create()
    failure = _install(wanted)
    if failure:
        print(failure, file=sys.stderr)
        return 1
    for path in wanted:
        shutil.copyfile(path, VENV / path.name)
    return 0


def _is_usable() -> bool:
    """An environment that was never finished, or whose Python has changed since, is built anew."""
    library = VENV / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    finished = (VENV / "requirements.txt").exists()
    return finished and PYTHON.exists() and library.is_dir() and _runs(PYTHON, "-c", "")


def _create() -> None:
    # Its real name (python3.11, not python3): the link dangles once the system has moved on, and is noticed.
    python = os.path.realpath(sys.executable)
    subprocess.run([python, "-m", "venv", "--clear", "--without-pip", VENV], check=True)


def _install(wanted: list[Path]) -> str:
    """Says what went wrong, or nothing."""
    pip_install = _pip_install()
    if not pip_install:
        return NO_PIP
    files = [word for path in wanted for word in ("-r", str(path))]
    with subprocess.Popen(
        [*pip_install, *OPTIONS, *files],
        env=os.environ | {"PIP_USER": "0"},  # a `user = true` in somebody's pip.conf would fail in here
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout
        said = list(_with_progress(process.stdout, total=_count(wanted)))
    if process.returncode == 0:
        return ""
    return "".join(said[-15:]) + "The packages could not be installed; pip's own words are above."


def _pip_install() -> list[str]:
    """This Python's pip if it can be told where to install; else one made for .venv; else an old one."""
    pip = [sys.executable, "-m", "pip"]
    if _runs(*pip, "--python", PYTHON, "--version"):
        return [*pip, "--python", str(PYTHON), "install"]
    if _runs(PYTHON, "-m", "ensurepip"):
        return [str(PYTHON), "-m", "pip", "install"]
    if _runs(*pip, "--version"):
        packages = next((VENV / "lib").glob("python3*/site-packages"))
        return [*pip, "install", "--upgrade", "--target", str(packages)]
    return []


def _runs(*command: object) -> bool:
    return subprocess.run([str(word) for word in command], capture_output=True, check=False).returncode == 0


def _count(files: Iterable[Path]) -> int:
    lines = (line for path in files for line in path.read_text().splitlines())
    return len({line.split("==")[0] for line in lines if "==" in line})


def _with_progress(lines: Iterable[str], *, total: int) -> Iterator[str]:
    """Passes pip's lines on, and says on the way how far it has come."""
    print(f"Setting up .venv with {total} packages (once).", flush=True)
    count = 0
    for line in lines:
        yield line
        if line.startswith(COUNTED):
            count += 1
            _say(f"{count} of {total} fetched", keep=count % 20 == 0)
        elif line.startswith("Installing collected packages"):
            _say(f"{count} of {total} fetched; installing them")
        elif line.startswith("Successfully installed"):
            _say("Installed.", keep=True)
        elif "Retrying" in line:
            _say("The package index does not answer; trying again.", keep=True)


def _say(what: str, *, keep: bool = False) -> None:
    """On a terminal a remark gives way to the next, unless it is to be kept; in a log only those stand."""
    if sys.stdout.isatty():
        print(f"\r\033[K  {what}", end="\n" if keep else "", flush=True)
    elif keep:
        print(f"  {what}", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
