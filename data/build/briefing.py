"""Build data/briefings/western_balkan_2015_2025.json: eight scenes whose numbers are counted from the shipped figures.

What a scene says beyond the figures stands in a shipped report; its claim names the source. Run from the project root::

    python -m data.build.briefing
"""

from __future__ import annotations

from pathlib import Path

from dashboard.briefing import pinned, storage
from dashboard.briefing.scenes import Briefing, Claim, FigureKind, Scene
from geodata import Atlas, Filters
from geodata.figures import FRONTEX_SOURCE
from geodata.model import View
from geodata.select import UNKNOWN, select
from geodata.sentences import percent

PATH = Path(__file__).parents[1] / "briefings" / "western_balkan_2015_2025.json"
MADE_ON = "2026-01-15"
"""The date of the newest source that the scenes quote."""

EVENTS = "Detections are events, not persons."


class Figures:
    """Counts of detections on the Western Balkan route."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas

    def number(self, start: str, end: str = "", origin: str = "") -> int:
        """Detections from one month or year to another, of one origin or of all."""
        end = end or start
        first = start if len(start) == 7 else f"{start}-01"
        last = end if len(end) == 7 else f"{end}-12"
        chosen = Filters(
            origins=(origin,) if origin else (), from_month=first, to_month=min(last, self.atlas.months[-1])
        )
        return select(self.atlas, chosen).total

    def __call__(self, start: str, end: str = "", origin: str = "") -> str:
        """The same, as it is written."""
        return f"{self.number(start, end, origin):,}"

    def share(self, origin: str, start: str, end: str = "") -> str:
        """Share of an origin among all detections of a period."""
        return percent(self.number(start, end, origin), self.number(start, end))


def counted(text: str, *others: str) -> Claim:
    """A claim that rests on the figures, and on other sources as well."""
    return Claim(text, (FRONTEX_SOURCE, *others))


def scenes(n: Figures) -> tuple[Scene, ...]:
    """The scenes, in their order."""
    return (
        Scene(
            title="Ten years on the Western Balkan route: two peaks, then a steep fall",
            text=f"Detections rose from {n('2014')} in 2014 to {n('2015')} in 2015. They fell to {n('2018')} in 2018, rose "
            f"again to {n('2022')} in 2022, and stood at {n('2024')} in 2024. {EVENTS} For "
            f"{n.share(UNKNOWN, '2015', '2025')} of them, nearly all in 2015 and 2016, nationality was not recorded.",
            filters=Filters(from_month="2015-01"),
            notes="Start with what is counted: each time a person is found crossing an external land border of the EU "
            "irregularly on this route. One person can be counted several times. The line widths tell the figure of the whole "
            "route; no source splits it among branches.",
            claims=(
                counted(f"{n('2014')} detections in 2014 and {n('2015')} in 2015.", "ARA2016"),
                counted(
                    "Figures are revised back in time by their publisher: never quote one without the date of its data."
                ),
            ),
        ),
        Scene(
            title="2015: for three in four detections nobody wrote down a nationality",
            text=f"Nationality is missing for {n('2015', origin=UNKNOWN)} of {n('2015')} detections "
            f"({n.share(UNKNOWN, '2015')}), because the numbers were more than the authorities could identify. The gap opens in "
            f"September: {n('2015-08', origin=UNKNOWN)} without a nationality in August, {n('2015-09', origin=UNKNOWN)} in "
            "September. Any ranking for 2015 is one of the identified minority.",
            filters=Filters(from_month="2015-01", to_month="2015-12"),
            notes="A hint at who was moving comes from one step earlier, the crossing from Türkiye to Greece, where nationality "
            "was recorded for nearly all. The two routes must not be added.",
            claims=(
                counted(
                    f"Recorded on the Western Balkan route in 2015: {n('2015', origin='SYR')} detections of people from Syria, "
                    f"{n('2015', origin='AFG')} from Afghanistan and {n('2015', origin='XKX')} from Kosovo*.",
                    "ARA2016",
                ),
                counted(f"October 2015 alone has {n('2015-10')} detections."),
            ),
        ),
        Scene(
            title="Autumn 2015: the corridor moved within weeks",
            text="In mid-September 2015 Hungary finished the fence on its border with Serbia, and the corridor turned west, to "
            "the border between Serbia and Croatia. When the border between Croatia and Hungary was closed in mid-October, it "
            f"turned to Slovenia. The closures did not end the movement: {n('2015-09')} detections in September, "
            f"{n('2015-10')} in October, {n('2015-11')} in November. Nationality is mostly unrecorded. {EVENTS}",
            filters=Filters(from_month="2015-08", to_month="2015-12", view=View(45.4, 18.6, 6)),
            notes="The table counts the route as a whole, so no figure for one branch can be read out of it. The lesson for "
            "planners is one of speed.",
            claims=(
                Claim(
                    "Hungary finished the fence on its border with Serbia in mid-September 2015 and closed its border with "
                    "Croatia in mid-October.",
                    ("ARA2016",),
                ),
                Claim(
                    "More than 6,400 people a day arrived at the border between Croatia and Serbia until the end of October.",
                    ("ARA2016",),
                ),
                Claim(
                    "In November people were registered in Preševo and paid about EUR 35 for a bus or EUR 15 for the train to "
                    "Šid; only people from Syria, Iraq and Afghanistan could go on.",
                    ("MOVEU2015",),
                ),
            ),
        ),
        Scene(
            title="2016: the corridor closes, and smugglers return",
            text=f"Detections fell from {n('2016-01')} in January 2016 to {n('2016-03')} in March. By the end of June aid workers "
            "reported that the clandestine routes of earlier years were in use again. Part of the later decline is an effect of "
            "reporting: Hungary's 8-km rule of July 2016 lowered the number of detections reported. Nationality is missing for "
            f"{n.share(UNKNOWN, '2016')} of the year.",
            filters=Filters(from_month="2016-01", to_month="2016-12"),
            notes="Fewer detections can mean fewer journeys, better hidden journeys, or another way of counting.",
            claims=(
                Claim(
                    "Aid workers reported in June 2016 that the old clandestine routes were in use again.",
                    ("TNH2016",),
                ),
                Claim(
                    "Hungary's 8-km rule of July 2016 lowered the number of detections reported.",
                    ("ARA2017",),
                ),
                Claim(
                    "In June 2016 a 36-hour action supported by Europol led to 39 arrests, and 580 smuggled migrants were found, "
                    "as quoted in the press.",
                    ("EUROPOL2016", "TNH2016"),
                ),
                counted(
                    f"From April to December 2016: {n('2016-04', '2016-12', 'AFG')} detections of people from Afghanistan and "
                    f"{n('2016-04', '2016-12', 'PAK')} from Pakistan.",
                    "ARA2017",
                ),
            ),
        ),
        Scene(
            title="2018 to 2020: the route turns to Bosnia and Herzegovina",
            text="In 2018 two lines met in the north-west of Bosnia and Herzegovina: one from Serbia, one along the coast from the "
            f"border of Greece and Albania. At the EU's border the year looks calm, with {n('2018')} detections; by 2020 there "
            f"were {n('2020')}. Registrations inside the region are counted in another way and must not be set against them. "
            f"From early 2020 a further link led from Albania through Kosovo* to Serbia. {EVENTS}",
            filters=Filters(from_month="2018-01", to_month="2020-12"),
            figure=FigureKind.ORIGINS,
            notes="A person who waits in Bihać for a chance to enter Croatia appears in the registrations and not in the detections.",
            claims=(
                Claim(
                    "One corridor through Serbia and one from the Greek-Albanian border join on an axis from Bosnia and "
                    "Herzegovina through Croatia to Slovenia.",
                    ("ARA2019",),
                ),
                Claim(
                    "The authorities of Bosnia and Herzegovina registered 23,848 people in 2018, compared with 1,116 in 2017.",
                    ("IOMV2019",),
                ),
                Claim(
                    "From early 2020 more people travelled north from Albania through Kosovo* to Serbia.",
                    ("ARA2021",),
                ),
                Claim(
                    "GI-TOC put the market of smuggling in the region at no less than EUR 50 million in 2020, of which EUR "
                    "7-10.5 million around Bihać, as quoted in the press.",
                    ("GITOC2021B",),
                ),
            ),
        ),
        Scene(
            title="2021 to 2023: a second peak, this time with nationalities",
            text=f"The route became busy again: {n('2021')} detections in 2021, {n('2022')} in 2022 and {n('2023')} in 2023. "
            f"People from Syria were {n.share('SYR', '2022')} of them in 2022 and {n.share('SYR', '2023')} in 2023. In 2023 "
            f"Türkiye, with {n('2023', origin='TUR')}, overtook Afghanistan, with {n('2023', origin='AFG')}, as the second origin. "
            f"{EVENTS}",
            filters=Filters(from_month="2021-01", to_month="2023-12"),
            figure=FigureKind.ORIGINS,
            notes="For people from Türkiye it is the country of origin; for most others on this route it is a country of transit.",
            claims=(
                counted(
                    f"In 2023: {n('2023', origin='SYR')} detections of people from Syria, {n('2023', origin='TUR')} from Türkiye "
                    f"and {n('2023', origin='AFG')} from Afghanistan."
                ),
                counted(
                    f"The busiest month was October 2022 with {n('2022-10')}, a tenth of October 2015.",
                    "VOX2023",
                ),
                Claim(
                    "Frontex first gave about 145,600 detections for 2022, as quoted in the press; the figure has been revised "
                    "since.",
                    ("VOX2023",),
                ),
            ),
        ),
        Scene(
            title="2022: by air to Belgrade without a visa, then overland",
            text=f"Detections of people from India rose from {n('2021', origin='IND')} in 2021 to {n('2022', origin='IND')} in "
            f"2022, from Tunisia from {n('2021', origin='TUN')} to {n('2022', origin='TUN')}, and from Burundi from none to "
            f"{n('2022', origin='BDI')}. Serbia then ended visa-free entry for Burundi in October 2022, for Tunisia on 20 November "
            f"and for India on 1 January 2023. {EVENTS}",
            filters=Filters(
                origins=("IND", "TUN", "BDI"),
                from_month="2022-01",
                to_month="2022-12",
                view=View(26.0, 46.0, 3),
            ),
            notes="The dashed lines stand for a flight connection that a source names, not for a line on the ground.",
            claims=(
                counted(
                    f"In 2021 there were {n('2021', origin='IND')} detections of people from India and "
                    f"{n('2021', origin='TUN')} of people from Tunisia; in 2023 there were {n('2023', origin='IND')} and "
                    f"{n('2023', origin='TUN')}."
                ),
                Claim(
                    "Frontex linked these nationalities to visa-free entry into Serbia, as quoted in the press.",
                    ("HST2022",),
                ),
                Claim("Serbia ended visa-free entry for Burundi and Tunisia.", ("MAGH2022",)),
                Claim("Serbia ended visa-free entry for India and Guinea-Bissau.", ("URDU2022",)),
            ),
        ),
        Scene(
            title="Since late 2023: a steep fall, and networks that remain",
            text=f"From {n('2023-10')} detections in October 2023 to {n('2023-11')} in November: the turn took a single month. In "
            f"2024 there were {n('2024')}, with Türkiye ({n('2024', origin='TUR')}) close to Syria ({n('2024', origin='SYR')}). The "
            f"table gives no reason. {EVENTS} Europol's threat assessment of 2025, as GI-TOC quotes it, still calls the route one of "
            "the two main corridors into the EU.",
            filters=Filters(from_month="2023-01"),
            notes="The data end in April 2025. Smaller numbers have not made the route safer.",
            claims=(
                counted(
                    f"{n('2024')} detections in 2024 after {n('2023')} in 2023; in 2024 {n('2024', origin='TUR')} of people from "
                    f"Türkiye and {n('2024', origin='SYR')} of people from Syria."
                ),
                Claim(
                    "For 2025 Frontex reported a further fall of 42 per cent (preliminary), and credited controls and cooperation "
                    "in the region, as quoted in the press.",
                    ("DPA2026",),
                ),
                Claim(
                    "Transnational networks at the top hire local groups for single stages of the way.",
                    ("GITOC2025",),
                ),
                Claim(
                    "In January 2025 Frontex voiced concern about the violence of smugglers, as quoted in the press.",
                    ("SILKY2025",),
                ),
            ),
        ),
    )


def build(atlas: Atlas) -> Briefing:
    """The briefing, pinned to the shipped data."""
    unpinned = Briefing("The Western Balkan route, 2015 to 2025", scenes(Figures(atlas)), MADE_ON)
    return pinned.pin(unpinned, atlas)


if __name__ == "__main__":
    storage.save(build(Atlas.shipped()), PATH)
