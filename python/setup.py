"""Builds the wheel: the library, made by the Swift toolchain, goes into the package."""

import os
import shutil
import subprocess
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent.parent
NAME = "libizde_c.so"


def library() -> Path:
    """The library: that of IZDE_LIBRARY where it is set, else built from the sources."""
    given = os.environ.get("IZDE_LIBRARY")
    if given:
        return Path(given)
    if not (ROOT / "Package.swift").exists():
        raise SystemExit(
            "izde is built from its repository, which holds the Swift sources beside python/\n"
            "try: git clone the repository, then pip install ./python"
        )
    swift = os.environ.get("SWIFT", "swift")
    if shutil.which(swift) is None:
        raise SystemExit(
            "izde is built by the Swift toolchain (6.2 or newer), and there is no “swift” here\n"
            "try: install it from https://www.swift.org/install, or set IZDE_LIBRARY to a built "
            + NAME
        )
    subprocess.run(
        [swift, "build", "-c", "release", "--static-swift-stdlib", "--product", "izde_c"],
        cwd=ROOT,
        check=True,
    )
    return ROOT / ".build" / "release" / NAME


class BuildLibrary(build_py):
    """Puts the library beside the modules."""

    def run(self) -> None:
        super().run()
        target = Path(self.build_lib) / "izde" / NAME
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library(), target)
        strip = shutil.which("strip")
        if strip is not None:
            subprocess.run([strip, "--strip-unneeded", str(target)], check=False)


class PlatformWheel(bdist_wheel):
    """A wheel for any Python 3, but only for this system: the library is not Python's."""

    def finalize_options(self) -> None:
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self) -> "tuple[str, str, str]":
        return ("py3", "none", super().get_tag()[2])


setup(cmdclass={"build_py": BuildLibrary, "bdist_wheel": PlatformWheel})
