"""What a person does on the page, at each width, in light and dark, and with script switched off."""

import importlib.util
import pathlib

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.usefixtures("picture")


def one(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def all_of(driver, selector):
    return driver.find_elements(By.CSS_SELECTOR, selector)


def wait(driver, condition):
    return WebDriverWait(driver, 20).until(condition)


def fits(driver):
    """Nothing is wider than the window."""
    script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert driver.look == "no-script" or driver.execute_script(script) <= 1


def test_search(server, look):
    look.get(server.url)
    field = one(look, "input[type=search]")
    field.send_keys("curfew Zhanaozen" + Keys.ENTER)
    wait(look, lambda driver: "/search?" in driver.current_url and all_of(driver, ".hit"))
    assert "curfew" in one(look, ".hit mark").text.lower()
    count = int(one(look, ".count").text.split()[0])
    years = [int(link.get_attribute("aria-label").split(": ")[1])
             for link in all_of(look, "figure.years a[data-year]")]
    assert sum(years) == count
    fits(look)
    # A facet narrows to what it counted.
    facet = one(look, "aside .facet li")
    number = int(facet.find_element(By.CSS_SELECTOR, ".number").text.replace(",", ""))
    look.get(facet.find_element(By.CSS_SELECTOR, "a").get_attribute("href"))
    assert int(one(look, ".count").text.split()[0]) == number
    assert one(look, ".chip").text


def test_search_as_one_types(server, look):
    if look.look == "no-script":
        pytest.skip("needs script")
    look.get(server.url + "/search?q=curfew")
    field = one(look, "input[type=search]")
    field.clear()
    field.send_keys("railway")
    wait(look, lambda driver: "q=railway" in driver.current_url)
    assert "railway" in one(look, ".hit mark").text.lower()


def test_name(server, look):
    look.get(server.url + "/name?q=Shetpe")
    rows = {row.find_elements(By.CSS_SELECTOR, "td")[1].text: row.find_element(
        By.CSS_SELECTOR, "td").text for row in all_of(look, "#spellings tbody tr")}
    assert rows["Shetpe"] == "6" and rows["Shepte"] == "2"
    assert "10 mentions" in one(look, ".count").text and "complete" in one(look, ".count").text
    assert len(all_of(look, "table.context tr")) == 10
    fits(look)
    look.get(server.url + "/name?q=Shetpe&sort=right&form=Shepte")
    assert len(all_of(look, "table.context tr")) == 2


def test_decide(server, look):
    look.get(server.url + "/name?q=Aktau")
    before = one(look, ".count").text
    look.get(server.url + "/name?q=Shetpe")
    button = next(button for button in all_of(look, ".decide button")
                  if "another name" in button.text)
    form = button.get_attribute("aria-label").split("”")[0].strip("“")
    button.click()
    wait(look, lambda driver: form not in [
        mark.text for mark in all_of(driver, "#spellings mark")])
    names = server.corpus / "names.txt"
    text = names.read_text()
    assert form in text
    names.write_text("\n".join(line for line in text.split("\n") if form not in line))
    look.get(server.url + "/name?q=Aktau")
    assert one(look, ".count").text == before


def test_read(server, look):
    look.get(server.url + "/name?q=Shetpe")
    link = one(look, "h3 a")
    title = link.text
    look.get(link.get_attribute("href"))
    assert one(look, "h1").text == title
    assert all_of(look, "mark[id]") and all_of(look, ".jumps a")
    assert len(one(look, ".source code").text) > 5
    fits(look)
    look.get(one(look, ".source a[href^='/cite/']").get_attribute("href"))
    assert "@misc" in " ".join(block.text for block in all_of(look, "pre"))


def test_compare(server, look):
    look.get(server.url + "/compare?a=briefing-the-day-after&b=briefing-ten-years&q=Zhanaozen")
    assert len(all_of(look, ".sides article")) == 2
    fits(look)


def test_check_a_draft(server, look):
    look.get(server.url + "/check")
    one(look, "textarea").send_keys(
        "One report “calls a toll of seventeen confirmed”, and “was written by a purple elephant "
        "on the moon”.")
    one(look, "form.stack button").click()
    wait(look, lambda driver: len(all_of(driver, ".quotation")) == 2)
    verdicts = [verdict.text.lower() for verdict in all_of(look, ".verdict")]
    assert verdicts == ["altered", "absent"]
    assert one(look, "del").text == "seventeen" and one(look, "ins").text == "seventy"
    fits(look)


def test_list_of_names(server, look):
    look.get(server.url + "/batch")
    one(look, "textarea").send_keys("Shetpe\nZhanaozen\nNobody Atall\n")
    one(look, "form.stack button").click()
    wait(look, lambda driver: len(all_of(driver, "table.names tbody tr")) == 3)
    assert one(look, ".count").text.startswith("2 of 3")
    fits(look)


def test_corpus(server, look):
    look.get(server.url + "/corpus")
    assert "14" in one(look, "dl").text
    next(button for button in all_of(look, "button") if "Compare" in button.text).click()

    def is_done(driver):
        # Without script one asks for the page again.
        if driver.look == "no-script":
            driver.get(server.url + "/corpus")
        return [part for part in all_of(driver, "#job[data-running=false] #progress, #progress")
                if "byte for byte" in part.text]

    WebDriverWait(look, 60, poll_frequency=0.2,
                  ignored_exceptions=[StaleElementReferenceException]).until(is_done)
    fits(look)


def test_keyboard(server, look):
    look.get(server.url + "/search?q=Zhanaozen")
    one(look, "body").send_keys(Keys.TAB)
    assert look.switch_to.active_element.tag_name in ("a", "input", "select", "button")
    if look.look == "no-script":
        return
    wait(look, lambda driver: all_of(driver, "h2 a"))
    one(look, "h2 a").send_keys("/")
    assert look.switch_to.active_element.get_attribute("name") == "q"


def test_labels_and_contrast(server, look):
    """Each control has a name, each text the contrast that WCAG AA asks for."""
    if look.look == "no-script":
        pytest.skip("needs script to measure")
    for path in PAGES:
        look.get(server.url + path)
        found = look.execute_script(CHECKS)
        assert found == [], (path, found)


PAGES = ("/", "/search?q=Zhanaozen", "/name?q=Shetpe", "/check", "/batch", "/corpus", "/names",
         "/read/briefing-ten-years?q=Zhanaozen", "/cite/briefing-ten-years/1",
         "/compare?a=briefing-the-day-after&b=briefing-ten-years&q=Zhanaozen", "/nothing")


def test_axe_finds_nothing(server, look):
    """The checks of axe-core, of which a package of PyPI brings a copy."""
    if look.look == "no-script":
        pytest.skip("needs script")
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    axe = (pathlib.Path(package) / "axe.min.js").read_text()
    for path in PAGES:
        look.get(server.url + path)
        look.execute_script(axe)
        found = look.execute_async_script(
            "axe.run().then(done => arguments[0](done.violations))")
        assert [(rule["id"], [node["html"][:120] for node in rule["nodes"]])
                for rule in found] == [], path


CHECKS = r"""
const found = [];
const light = (c) => {
  const [r, g, b] = c.map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92
    : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b;
};
const color = (text) => text.match(/[\d.]+/g).map(Number);
const ground = (node) => {
  for (let at = node; at; at = at.parentElement) {
    const c = color(getComputedStyle(at).backgroundColor);
    if (c.length === 3 || c[3] > .9) return c.slice(0, 3);
  }
  return [255, 255, 255];
};
for (const node of document.querySelectorAll('input:not([type=hidden]), select, textarea, button')) {
  if (node.hidden) continue;
  if (!(node.labels?.length || node.getAttribute('aria-label') || node.textContent.trim()))
    found.push('no label: ' + node.outerHTML.slice(0, 80));
}
for (const image of document.querySelectorAll('svg')) if (!image.getAttribute('aria-label'))
  found.push('no label: svg');
if (document.querySelectorAll('h1').length !== 1) found.push('headings of level 1');
if (!document.documentElement.lang) found.push('no language');
const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
if (new Set(ids).size !== ids.length) found.push('an id stands twice');
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || !node.offsetParent
      || node.closest('svg, option, .unseen')) continue;
  const [front, back] = [light(color(getComputedStyle(node).color).slice(0, 3)), light(ground(node))];
  const ratio = (Math.max(front, back) + .05) / (Math.min(front, back) + .05);
  if (ratio < 4.5) found.push(ratio.toFixed(2) + ': ' + node.outerHTML.slice(0, 80));
}
return found;
"""
