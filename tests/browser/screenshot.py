"""Make the pictures of the README from the running dashboard: ``python -m tests.browser.screenshot``."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CUT, LAPTOP, QUIET, settled
from tests.browser.find_browser import installed
from tests.browser.map_page import painted
from tests.browser.server import ROOT, serve

PICTURES = ROOT / "dashboard" / "static" / "pictures"
VIEWS = {"map.png": "?origin=SYR&from=2015-01&to=2016-12&selected=country:SRB"}


def main() -> None:
    """Open each view in a real browser and keep what it shows."""
    path = installed()
    if path is None:
        raise SystemExit("No Chromium was found: run python -m tests.browser.find_browser first.")
    PICTURES.mkdir(exist_ok=True)
    with serve() as (address, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, CUT])
        for name, view in VIEWS.items():
            page = browser.new_page(viewport=LAPTOP, device_scale_factor=1.5)  # type: ignore[arg-type]
            page.goto(f"{address}/{view}")
            settled(page)
            painted(page)
            page.get_by_role("heading", name="Figures by month").wait_for()
            page.screenshot(path=PICTURES / name)
            print(PICTURES / name)
        browser.close()


if __name__ == "__main__":
    main()
