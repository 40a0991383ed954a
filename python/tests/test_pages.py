"""The examples of the pages run."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
from pathlib import Path

import izde
import pytest

ROOT = Path(__file__).parents[2]


def test_the_readme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pandas", "pyarrow"):
        pytest.importorskip(module)
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "python/README.md").read_text(encoding="utf-8")
    # The end of a block is the end of what is expected.
    text = re.sub(r"^```.*$", "", text, flags=re.MULTILINE)
    parser = doctest.DocTestParser()
    test = parser.get_doctest(text, {}, "README.md", "README.md", 0)
    assert len(test.examples) > 15
    runner = doctest.DocTestRunner(
        optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.REPORT_NDIFF
    )
    output: list[str] = []
    runner.run(test, out=output.append)
    assert runner.failures == 0, "".join(output)


def test_the_program_in_c(path: str, tmp_path: Path) -> None:
    """The program of docs/c.md, compiled and linked as the page says."""
    compiler = shutil.which("cc")
    library = ROOT / ".build/release/libizde_c.so"
    if compiler is None or not library.exists():
        pytest.skip("needs a C compiler and .build/release/libizde_c.so")
    page = (ROOT / "docs/c.md").read_text(encoding="utf-8")
    [program] = re.findall(r"```c\n(.*?)```", page, flags=re.DOTALL)
    (tmp_path / "program.c").write_text(program)
    subprocess.run(
        [
            compiler, "-Wall", "-Wextra", "-Werror", "-pedantic", "program.c",
            f"-I{ROOT}/Sources/CIzde/include", f"-L{library.parent}", "-lizde_c",
            f"-Wl,-rpath,{library.parent}", "-o", "program",
        ],
        cwd=tmp_path, check=True,
    )
    os.symlink(path, tmp_path / "index")
    run = subprocess.run(["./program"], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("\n") == 5
    assert '"type":"summary"' in run.stdout.splitlines()[-1]
    os.remove(tmp_path / "index")
    run = subprocess.run(["./program"], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 2
    assert "index" in run.stderr


def test_the_version_is_one() -> None:
    pyproject = (ROOT / "python/pyproject.toml").read_text()
    assert f'version = "{izde.version()}"' in pyproject
    assert izde.__version__ == izde.version()
