"""A cluster of Spark of one master and two workers, each a process of its own on this machine."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WORKERS = 2


def missing() -> str | None:
    """Why there can be no cluster here; None where there can."""
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "pyspark is not installed (pip install 'izde[spark]')"
    java = _java()
    if java is None:
        return "there is no Java (Debian: apt install openjdk-17-jre-headless)"
    told = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
    version = re.search(r'version "(\d+)', told)
    if version is None or int(version[1]) < 17:
        return f"Java is older than 17: {told.splitlines()[0] if told else java}"
    return None


def _java() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else shutil.which("java")


class Cluster:
    """Started by `with`; `session` connects to it."""

    def __init__(self, folder: Path, workers: int = WORKERS) -> None:
        import pyspark

        self.folder = folder
        self.workers = workers
        home = Path(pyspark.__file__).parent
        self.command = str(home / "bin/spark-class")
        packages = str(Path(__file__).parents[1])
        installed = "site-packages" in str(Path(sys.modules["izde"].__file__ or "")) \
            if "izde" in sys.modules else False
        self.environment = os.environ | {
            "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(folder), "SPARK_LOG_DIR": str(folder), "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_DRIVER_PYTHON": sys.executable,
            # Workers have the package as it is tested: installed, or of the repository.
            "PYTHONPATH": os.environ.get("PYTHONPATH", "") if installed else packages,
        }
        self.processes: list[subprocess.Popen[bytes]] = []
        self.url = ""

    def __enter__(self) -> Cluster:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"spark://127.0.0.1:{port}"
        self._start("master", "org.apache.spark.deploy.master.Master",
                    "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        self._wait("master", "I have been elected leader")
        for number in range(self.workers):
            self._start(f"worker{number}", "org.apache.spark.deploy.worker.Worker", self.url,
                        "--host", "127.0.0.1", "--cores", "1", "--memory", "2g",
                        "--webui-port", "0", "--work-dir", str(self.folder / f"work{number}"))
        for number in range(self.workers):
            self._wait(f"worker{number}", "Successfully registered with master")
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self, name: str, *arguments: str) -> None:
        log = open(self.folder / f"{name}.log", "wb")
        self.processes.append(subprocess.Popen(
            [self.command, *arguments], env=self.environment, stdout=log, stderr=log))
        log.close()

    def _wait(self, name: str, text: str) -> None:
        log = self.folder / f"{name}.log"
        for _ in range(600):
            if text in log.read_text(errors="replace"):
                return
            time.sleep(0.1)
        raise RuntimeError(f"no “{text}” in {log}:\n{log.read_text(errors='replace')[-2000:]}")

    def session(self, **options: Any) -> Any:
        """A session of Spark on this cluster."""
        os.environ.update(
            {name: self.environment[name] for name in (
                "SPARK_LOCAL_IP", "SPARK_LOCAL_DIRS", "PYSPARK_PYTHON", "PYSPARK_DRIVER_PYTHON")})
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master(self.url).appName("izde").config(
            map={
                "spark.executor.cores": "1", "spark.executor.memory": "1g",
                "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
                "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
                "spark.task.maxFailures": "8", "spark.sql.shuffle.partitions": "4",
                **options,
            })
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        return session

    def executors(self) -> list[int]:
        """The process ids of the executors that run now."""
        parents: dict[int, int] = {}
        found: list[int] = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                status = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                line = (entry / "cmdline").read_bytes()
            except (OSError, IndexError):
                continue
            parents[int(entry.name)] = int(status[1])
            if b"CoarseGrainedExecutorBackend" in line and line.split(b"\0")[0].endswith(b"java"):
                found.append(int(entry.name))
        own = {process.pid for process in self.processes}

        def is_ours(pid: int) -> bool:
            while pid in parents:
                if pid in own:
                    return True
                pid = parents[pid]
            return False

        return sorted(pid for pid in found if is_ours(pid))

    def killing(self, when: Callable[[], bool]) -> Killer:
        """Kills an executor once something is the case, while the body of `with` runs."""
        return Killer(self, when)


class Killer:
    """A thread that kills one executor, as a machine that loses its power."""

    def __init__(self, cluster: Cluster, when: Callable[[], bool]) -> None:
        self.cluster = cluster
        self.when = when
        self.killed: int | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while not self._over.is_set():
            executors = self.cluster.executors()
            if executors and self.when():
                self.killed = executors[0]
                os.kill(self.killed, signal.SIGKILL)
                return
            time.sleep(0.02)

    def __enter__(self) -> Killer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
