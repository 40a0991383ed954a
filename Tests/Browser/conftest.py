"""A server on the corpus that ships, and a browser, for the stories of the page."""

import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.request

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ.get("IZDE_PROGRAMS", ROOT / ".build" / "serve" / "debug"))
PICTURES = ROOT / ".build" / "pictures"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, folder):
        self.folder = folder
        self.index = folder / "index"
        self.corpus = folder / "corpus"
        shutil.copytree(ROOT / "corpus", self.corpus)
        self.izde("index", str(self.corpus))
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.process = subprocess.Popen(
            [PROGRAMS / "izde-serve", "--index", self.index, "--port", str(self.port)],
            stdout=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(self.url).read()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not start")

    def izde(self, *arguments):
        """What the command line prints."""
        done = subprocess.run(
            [PROGRAMS / "izde", arguments[0], "--index", self.index, *arguments[1:]],
            capture_output=True, env={k: v for k, v in os.environ.items() if k != "COLUMNS"})
        assert done.returncode in (0, 1), done.stderr.decode()
        return done.stdout

    def stop(self):
        self.process.terminate()
        assert self.process.wait(20) == 0


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("izde"))
    yield server
    server.stop()


def browser(width, height, dark=False, script=True):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     f"--window-size={width},{height}"):
        options.add_argument(argument)
    if dark:
        options.add_argument("--force-dark-mode")
    if not script:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.binary_location = shutil.which("chromium") or ""
    driver = webdriver.Chrome(
        options=options, service=Service(shutil.which("chromedriver") or ""))
    driver.set_page_load_timeout(30)
    if width < 600:
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": True})
    if dark:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    return driver


LOOKS = {
    "desktop": dict(width=1280, height=900),
    "desktop-dark": dict(width=1280, height=900, dark=True),
    "phone": dict(width=390, height=844),
    "phone-dark": dict(width=390, height=844, dark=True),
    "no-script": dict(width=1280, height=900, script=False),
}


@pytest.fixture(scope="session", params=LOOKS)
def look(request):
    driver = browser(**LOOKS[request.param])
    driver.look = request.param
    yield driver
    driver.quit()


@pytest.fixture
def picture(look, request):
    """Keeps a picture of the page as it is at the end of a story."""
    yield
    PICTURES.mkdir(parents=True, exist_ok=True)
    look.save_screenshot(str(PICTURES / f"{request.node.originalname}-{look.look}.png"))
