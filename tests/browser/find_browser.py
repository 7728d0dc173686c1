"""Find the Chromium that the browser tests drive, and install one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed() -> str | None:
    """Path of the system's Chromium, or of Playwright's own; None if there is neither."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return str(own) if own.is_file() else None


def install() -> None:
    """Install Debian's package where this account may, else Playwright's own browser."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = ["apt-get", "-qq"]
        subprocess.run([*quiet, "update"], check=False)  # noqa: S603
        done = subprocess.run([*quiet, "install", "-y", "--no-install-recommends", "chromium"], check=False)  # noqa: S603
        if done.returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Print the browser's path; exit with 1 and a sentence if there is none and none could be installed."""
    if installed() is None:
        install()
    path = installed()
    if path is None:
        print(
            "No Chromium was found, and none could be installed: the browser tests cannot run. "
            "Install Chromium or Chrome, or run: python -m playwright install chromium",
            file=sys.stderr,
        )
        return 1
    print(f"Browser: {path}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
