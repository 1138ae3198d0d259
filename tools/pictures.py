"""Make the pictures of the brief in docs/pictures, and the small ones that tests compare with.

.venv/bin/python -m tools.pictures            docs/pictures: first screen and charts on both dates, plan, risk
.venv/bin/python -m tools.pictures --screens  tests/golden/screens: look at them before you commit them
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

from benchmarks.watch.history import PAST, UCDP, judged
from PIL import Image
from rich.console import Console
from rich.text import Text

from foedus.assess import assess
from foedus.bind.make import bind
from foedus.breakeven.make import break_even
from foedus.case.read import read
from foedus.evidence.index import Evidence
from foedus.views.bind_page import page as bind_page
from foedus.views.brief.content import Brief, brief
from foedus.views.charts.plans import PLAN_CHARTS
from foedus.views.charts.plans import png as plan_png
from foedus.views.charts.render import CHARTS, png, svg
from foedus.views.charts.risks import RISK_CHARTS
from foedus.views.charts.risks import png as risk_png
from foedus.views.charts.watches import WATCH_CHARTS
from foedus.views.charts.watches import png as watch_png
from foedus.views.page import page, plans_of, risk_of
from foedus.views.plans import pairs
from foedus.watch.incidents.load_engine import connected
from tools.browser import NARROW, WIDE, Scheme, chromium, opened

ROOT = Path(__file__).parent.parent
PARIS = ROOT / "cases" / "paris-2025"
DATES = ("2025-09-05", "2026-02-22")
# A telephone is shown longer than it is, down to the first chart.
SIZES = {"wide": WIDE, "narrow": (NARROW[0], 1400)}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
CHART_WIDTHS = {"contrast": 760, "shares": 900, "timeline": 1000}
PLAN_WIDTHS = {"arrivals": 760, "gantt": 900, "bottlenecks": 900, "map": 760}
RISK_WIDTHS = {"fan": 900, "ranking": 760}
COLUMNS = 120  # of the terminal that is shown
# Enough to see what is where, and little enough that a font of another machine changes nothing.
SCREEN_WIDTH = 260


def made(day: str) -> Brief:
    """Return the brief of Paris on a day."""
    reading = read(PARIS)
    assert reading.tables is not None
    evidence, on = Evidence(reading.tables), date.fromisoformat(day)
    found, risk = assess(evidence, as_of=on), risk_of(evidence, on)
    return brief(reading, found, plans_of(evidence, on), risk, believed=break_even(evidence, on))


def screens(content: str) -> dict[str, bytes]:
    """Return the first screen of a page at both widths in both themes."""
    found = {}
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "page.html"
        path.write_text(content, "utf-8")
        for name, size in SIZES.items():
            for scheme in SCHEMES:
                with opened(browser, path, size, scheme) as (shown, _):
                    found[f"{name}-{scheme}"] = shown.screenshot()
    return found


def small(picture: bytes) -> Image.Image:
    """Return a picture in grey and little."""
    image = Image.open(BytesIO(picture)).convert("L")
    return image.resize((SCREEN_WIDTH, round(image.height * SCREEN_WIDTH / image.width)), Image.Resampling.BOX)


def write_pictures(folder: Path) -> None:
    """Write the pictures of the documentation."""
    folder.mkdir(parents=True, exist_ok=True)
    for day in DATES:
        content = made(day)
        if day == DATES[0]:
            write_plan(folder, content)
            write_risk(folder, content)
            write_bind(folder)
            write_watch(folder)
        for name, picture in screens(page(content)).items():
            (folder / f"brief-{day}-{name}.png").write_bytes(_slim(picture))
        for name in CHARTS:
            for theme in SCHEMES:
                drawn = png(name, content, theme=theme, width=CHART_WIDTHS[name])
                (folder / f"{name}-{day}-{theme}.png").write_bytes(_slim(drawn))
            (folder / f"{name}-{day}.svg").write_text(
                svg(name, content, theme="light", width=CHART_WIDTHS[name]) + "\n", "utf-8"
            )


def write_plan(folder: Path, content: Brief) -> None:
    """Write the charts of the first plan, and what the command says on a terminal."""
    first, *others = pairs(content.plans)
    for name in PLAN_CHARTS:
        for theme in SCHEMES:
            # The band of the curve is that of the last standard: as reported, nothing is certain.
            pair = others[-1] if name == "arrivals" and others else first
            drawn = plan_png(name, content.result.tables, pair, theme=theme, width=PLAN_WIDTHS[name])
            (folder / f"plan-{name}-{theme}.png").write_bytes(_slim(drawn))
    (folder / "plan-terminal.png").write_bytes(_slim(terminal("plan", str(PARIS), "--as-of", DATES[0])))


def write_risk(folder: Path, content: Brief) -> None:
    """Write the charts of what breaks the plan, and what the command says on a terminal."""
    assert content.risk is not None
    for name in RISK_CHARTS:
        for theme in SCHEMES:
            drawn = risk_png(name, content.result.tables, content.risk, theme=theme, width=RISK_WIDTHS[name])
            (folder / f"risk-{name}-{theme}.png").write_bytes(_slim(drawn))
    asked = ("risk", str(PARIS), "--as-of", DATES[0], "--whatif", "all")
    (folder / "risk-terminal.png").write_bytes(_slim(terminal(*asked)))


def write_bind(folder: Path) -> None:
    """Write what texts bind whom to: on a terminal, and the first screen of the page."""
    asked = ("bind", str(PARIS), "--as-of", DATES[1])
    (folder / "bind-terminal.png").write_bytes(_slim(terminal(*asked)))
    reading = read(PARIS)
    assert reading.tables is not None
    found = bind(Evidence(reading.tables), as_of=date.fromisoformat(DATES[1]), other="budapest-1994")
    for name, picture in screens(bind_page(found)).items():
        (folder / f"bind-{name}.png").write_bytes(_slim(picture))


def write_watch(folder: Path) -> None:
    """Write the charts of a truce of the past, where the incidents are that it is judged by."""
    if not UCDP.exists():
        print(f"{UCDP} is not here: pictures of watch are left as they are.", file=sys.stderr)
        return
    with connected("duckdb") as tables:
        found, _ = judged(tables, next(each for each in PAST if each.file == UCDP))
    for name in WATCH_CHARTS:
        for theme in SCHEMES:
            (folder / f"watch-{name}-{theme}.png").write_bytes(_slim(watch_png(name, found, theme=theme, width=900)))


def terminal(*command: str) -> bytes:
    """Return a picture of what a command writes on a terminal."""
    given = os.environ | {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1"}
    told = subprocess.run([sys.executable, "-m", "foedus", *command], check=True, capture_output=True, env=given)
    with tempfile.TemporaryDirectory() as folder:
        console = Console(width=COLUMNS, record=True, file=StringIO())
        console.print(Text.from_ansi(told.stdout.decode()))
        path = Path(folder) / "terminal.html"
        path.write_text(console.export_html(inline_styles=True), "utf-8")
        with chromium() as browser, opened(browser, path, (WIDE[0], 400), "light") as (shown, _):
            return shown.locator("pre").screenshot()


def _slim(picture: bytes) -> bytes:
    """Fewer colours are enough for text and bars, and make half the size."""
    out = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").quantize(192, kmeans=2).save(out, "PNG", optimize=True)
    return out.getvalue()


def write_screens(folder: Path) -> None:
    """Write what tests compare the first screen with."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in screens(page(made(DATES[0]))).items():
        small(picture).save(folder / f"{name}.png", optimize=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--screens"]:
        write_screens(ROOT / "tests" / "golden" / "screens")
    else:
        write_pictures(ROOT / "docs" / "pictures")
