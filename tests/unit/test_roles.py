from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from geodata._role_model import (
    FEATURES,
    OF_ONE_WORD,
    TEMPLATES,
    keys_of,
    model,
    model_rows,
    slots_of,
    type_of_features,
)
from geodata._role_network import OTHERS, WORD, windows
from geodata._role_words import ON_ROUTES, ON_THE_WAY, RECEIVING, SOURCES
from geodata._rule_words import CLOSELY, IN_ORDER, SILENT, rule_words
from geodata._scan import scan
from geodata.mentions import document_of, find_mentions
from geodata.roles import columns_of

DATA = Path(__file__).resolve().parents[2] / "data"


def roles(text: str) -> dict[str, str]:
    return {mention.surface: mention.role.value for mention in find_mentions(text)}


def roles_of(text: str) -> list[str]:
    return [mention.role.value for mention in find_mentions(text)]


def rules(text: str) -> dict[str, str]:
    return {mention.surface: mention.rule.partition("/")[2] for mention in find_mentions(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Migrants came mainly from Syria, India, Iraq, and Afghanistan, and had stayed in Greece or Turkey.",
            {
                **dict.fromkeys(("Syria", "India", "Iraq", "Afghanistan"), "origin"),
                **dict.fromkeys(("Greece", "Turkey"), "transit"),
            },
        ),
        (
            "The following countries took part: Albania, Serbia.",
            {"Albania": "participant", "Serbia": "participant"},
        ),
        ("Countries of origin:\n- Syria\n- Iraq\n", {"Syria": "origin", "Iraq": "origin"}),
        ("Experts from INTERPOL, Spain and Italy spoke.", {"Spain": "participant", "Italy": "participant"}),
        (
            "They crossed from Serbia into Hungary with other migrants.",
            {"Serbia": "transit", "Hungary": "destination"},
        ),
        ("Most want to reach Germany via Croatia.", {"Germany": "destination", "Croatia": "transit"}),
        ("He applied for asylum in France.", {"France": "destination"}),
        ("They fled the war in Syria.", {"Syria": "origin"}),
        ("The Turkish coast guard rescued 40 Syrians.", {"Turkish": "participant", "Syrians": "origin"}),
        ("The Serbian-Hungarian border was fenced.", {"Serbian": "transit", "Hungarian": "transit"}),
        ("Jordan hosts 600,000 refugees.", {"Jordan": "destination"}),
        ("Serbia is a transit country.", {"Serbia": "transit"}),
        (
            "Afghanistan remained the main country of origin, followed by Pakistan.",
            {"Afghanistan": "origin", "Pakistan": "origin"},
        ),
        ("In Bosnia and Herzegovina, many refugees were stranded.", {"Bosnia and Herzegovina": "transit"}),
        ("Boats leaving Tunisia carried Ivorians.", {"Tunisia": "transit", "Ivorians": "origin"}),
        ("The EU-Türkiye statement was adopted.", {"Türkiye": "participant"}),
        ("Two Serbian smugglers were arrested.", {"Serbian": "other"}),
        (
            "Smugglers ask 3,000 euros for the way to Italy, and 500 from Serbia to Hungary.",
            {"Italy": "destination", "Serbia": "transit", "Hungary": "destination"},
        ),
        (
            "Most of them came from Herat (Afghanistan), Quetta (Pakistan) and Tashkent (Uzbekistan).",
            dict.fromkeys(("Afghanistan", "Pakistan", "Uzbekistan"), "origin"),
        ),
        (
            "Practitioners of five countries met: Ghana, Togo, Benin, Nigeria and Niger.",
            dict.fromkeys(("Ghana", "Togo", "Benin", "Nigeria", "Niger"), "participant"),
        ),
        ("Thai food and Japanese cars sell well.", {"Thai": "other", "Japanese": "other"}),
        ("It rained in Belgium.", {"Belgium": "other"}),
        (
            "Spain counted arrivals from states such as Senegal and Gambia.",
            {"Spain": "destination", "Senegal": "origin", "Gambia": "origin"},
        ),
        (
            "Thousands of Nicaraguans sought asylum in nearby states (Costa Rica, Panama).",
            {"Nicaraguans": "origin", "Costa Rica": "destination", "Panama": "destination"},
        ),
        (
            "The journey led from Syria via Türkiye and Greece to Germany.",
            {"Syria": "origin", "Türkiye": "transit", "Greece": "transit", "Germany": "destination"},
        ),
        (
            "The journey: Syria - Lebanon - Türkiye - Greece - Albania - Montenegro - Croatia - Slovenia - Italy.",
            {
                "Syria": "origin",
                **dict.fromkeys(
                    ("Lebanon", "Türkiye", "Greece", "Albania", "Montenegro", "Croatia", "Slovenia"),
                    "transit",
                ),
                "Italy": "destination",
            },
        ),
        (
            "Refugees crossed here: Turkey-Greece-Macedonia-Serbia-Austria-Germany was the way that most took.",
            {
                **dict.fromkeys(("Turkey", "Greece", "Macedonia", "Serbia", "Austria"), "transit"),
                "Germany": "destination",
            },
        ),
    ],
)
def test_the_clause_tells_the_role(text: str, expected: dict[str, str]) -> None:
    assert roles(text) == expected


NAMED = "Albania Algeria Austria Germany Greece Iraq Italy Mali Morocco Pakistan Serbia Sweden Syria Tunisia".split()


def _figures(number: int) -> tuple[str, str]:
    return f"1,{number:03}", f"{number}.5 %"


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Asylum applications by country of asylum", "destination"),
        ("Detections by nationality\nNationality 2019 2020 Change", "origin"),
        ("Countries of departure\nCountry 2020", "transit"),
        ("Funding by donor, USD million\n", "participant"),
    ],
)
def test_the_head_of_a_long_table_tells_the_role_of_each_row(head: str, role: str) -> None:
    rows = [" ".join((f"{number}.", name, *_figures(number))) for number, name in enumerate(NAMED, start=1)]
    # As PDFs have them: other rows, and names that are broken over lines.
    rows[4:4] = ["Stateless 12 0.1 %", "", "Other 120 1 %", "Bosnia and \nHerzegovina\n126 1 %"]
    found = roles("It rained in Skopje.\n\n" + "\n".join([head, *rows]))
    assert found == dict.fromkeys((*NAMED, "Bosnia and \nHerzegovina"), role)


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Nationality | 2020 | Share", "origin"),
        ("Asylum applications by country of asylum\n\nCountry | 2020 | Share", "destination"),
        ("Donors\n\nFunding by donor | USD | Share", "participant"),
    ],
)
def test_rows_that_stand_apart_as_in_word_documents_are_of_one_table(head: str, role: str) -> None:
    rows = [" | ".join((name, *_figures(number))) for number, name in enumerate(NAMED, start=1)]
    assert roles("It rained.\n\n" + "\n\n".join([head, *rows])) == dict.fromkeys(NAMED, role)


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n• ", ";\n\n– "])
@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Countries of origin of those hosted:", "origin"),
        ("Countries of destination", "destination"),
        ("Donors", "participant"),
    ],
)
def test_the_line_above_a_list_of_names_tells_the_role_of_each(head: str, role: str, between: str) -> None:
    text = f"It rained.\n\n{head}{between.lstrip(';')}{between.join((*NAMED, 'Stateless'))}\n\nThe end."
    assert roles(text) == dict.fromkeys(NAMED, role)


def test_a_country_above_its_delegates_takes_part() -> None:
    names = ("AFGHANISTAN", "Albania", "Greece")
    persons = ("Mr. A. B., Director", "Ms C. D., Head of Unit, Ministry of Interior", "Embassy in Skopje")
    text = "\n\n".join(f"{name}\n{person}" for name, person in zip(names, persons, strict=True))
    assert roles(text) == dict.fromkeys(names, "participant")
    assert roles("Serbia\n\nThe Ministry of Interior said so.") == {"Serbia": "other"}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_label_of_a_short_list_is_that_of_each_of_its_items(between: str) -> None:
    items = ("Funded by:", "• Pakistan, since 2020", "• Ghana (in 2020), more", "• Ukraine, see below")
    assert set(roles(between.join(items)).values()) == {"participant"}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_names_with_a_list_each_are_of_one_list(between: str) -> None:
    names = ("Afghanistan", "Syria", "Morocco", "Burundi", "Tunisia")
    lines = (line for name in names for line in (f"• {name}", "• by air to Serbia", "• on by lorry"))
    found = [str(m.role) for m in find_mentions(between.join(("Main countries of origin", *lines)))]
    assert found[::2] == ["origin"] * 5


def test_figures_in_brackets_behind_names_leave_a_list() -> None:
    rows = (f"{name} ({number:,})" for number, name in enumerate(NAMED[:5], start=9_998))
    assert roles("\n\n".join(("Top nationalities", *rows))) == dict.fromkeys(NAMED[:5], "origin")


def test_a_head_below_rows_is_that_of_another_table() -> None:
    rows = ("Country of origin | Persons | Share", "Syria | 12 | 3", "Country of asylum | Detections | Share")
    assert roles("\n\n".join((*rows, "Pakistan | 9 | 3", "Niger | 7 | 1"))) == {
        "Syria": "origin",
        **dict.fromkeys(("Pakistan", "Niger"), "destination"),
    }


def test_rows_below_an_index_are_not_of_the_table_above_it() -> None:
    above = "Country of asylum | Number\nGermany | 3\n\nAcronyms\nSyria\nNiger\n\n\n"
    rows = "Italy | 4\nMali | 4"
    assert roles(f"{above}{rows}") == roles(f"{above}(in thousands)\n{rows}")


def test_what_stands_below_a_table_is_none_of_its_rows() -> None:
    rows = [" ".join((name, *_figures(number))) for number, name in enumerate(NAMED, start=1)]
    text = "\n".join(("Country of origin 2020", *rows, "Source: authorities in Kosovo"))
    found = roles(text)
    assert (found[NAMED[-1]], found["Kosovo"]) == ("origin", roles("Source: authorities in Kosovo")["Kosovo"])
    assert found["Kosovo"] != "origin"


def test_the_line_above_rows_without_a_head_is_their_head() -> None:
    parts = []
    for head, names in (("Countries of origin", NAMED[:4]), ("Countries of destination", NAMED[4:8])):
        parts += [head, *(f"{name} | 1{number} | 2" for number, name in enumerate(names))]
    assert roles("\n\n".join((" | 2021 | 2022", *parts))) == {
        **dict.fromkeys(NAMED[:4], "origin"),
        **dict.fromkeys(NAMED[4:8], "destination"),
    }


def test_a_cell_below_a_head_that_tells_the_role_is_read_without_the_other_cells() -> None:
    rows = [
        "Route | Nationality | Police operation",
        "Through Libya | Tunisia | Arrested by Italy",
        "Rescued in the Central Mediterranean | Egypt | Arrested by Malta",
    ]
    found = roles("\n\n".join(rows))
    assert found == {
        "Libya": "transit",
        **dict.fromkeys(("Tunisia", "Egypt"), "origin"),
        **dict.fromkeys(("Italy", "Malta"), "participant"),
    }


def test_rows_below_the_names_of_countries_have_their_heads_at_the_left() -> None:
    rows = [
        "Indicator | Greece | Italy | Spain",
        "Arrivals by sea | 3,400 | 1,100 | 2,900",
        "Main nationality | Syria | Tunisia | Morocco",
        "Main country of departure | Turkey | Libya | Algeria",
    ]
    found = roles("\n\n".join(rows))
    assert [found[name] for name in ("Syria", "Tunisia", "Morocco")] == ["origin"] * 3
    assert [found[name] for name in ("Turkey", "Libya", "Algeria")] == ["transit"] * 3


def test_a_head_over_two_columns_is_that_of_both() -> None:
    text = "Countries of origin |  | Persons\nSyria | Iraq | 12\nMali | Chad | 10"
    assert roles(text) == dict.fromkeys(("Syria", "Iraq", "Mali", "Chad"), "origin")


def test_places_of_resettlement_are_the_ends_of_a_way() -> None:
    ways = zip(NAMED[:5], NAMED[5:10], strict=True)
    found = roles("\n\n".join(("Resettlement", "From | To", *(" | ".join(way) for way in ways))))
    assert found == {**dict.fromkeys(NAMED[:5], "transit"), **dict.fromkeys(NAMED[5:10], "destination")}


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Nationality of suspected smugglers", "other"),
        ("Vessels by flag", "other"),
        ("Remittances, US$ million\n\nReceiving country\t2020", "other"),
        ("Asylum claims by nationality\nas of 31 August", "origin"),
        ("Forced returns and voluntary departures by citizenship", "origin"),
        ("States parties (date of ratification)", "participant"),
        ("Dublin: outgoing requests by Member State", "participant"),
        ("Detections by border section", "transit"),
        ("Countries in which respondents were held or robbed on their journey", "transit"),
        ("Persons under temporary protection\n(thousands)", "destination"),
        ("Respondents: where they intend to go (%)", "destination"),
    ],
)
@pytest.mark.parametrize("between", [" ", "     ", "\t", " ........ ", "\n"])
def test_words_of_a_head_say_what_the_countries_below_are(head: str, role: str, between: str) -> None:
    rows = [f"{name}{between}{number},{number:03}" for number, name in enumerate(NAMED, start=1)]
    assert roles(f"{head}\n\n" + "\n".join(rows)) == dict.fromkeys(NAMED, role)


def test_columns_that_wide_blanks_or_tabs_part_have_heads_of_their_own() -> None:
    text = "Stock by origin and asylum\n\nOrigin\tAsylum\tPersons\nSyria\tJordan\t649\nMali\tNiger\t105\nIraq\tTürkiye\t12"
    wide = text.replace("\t", "        ")
    for one in (text, wide):
        assert roles(one) == {
            **dict.fromkeys(("Syria", "Mali", "Iraq"), "origin"),
            **dict.fromkeys(("Jordan", "Niger", "Türkiye"), "destination"),
        }
    assert roles("The   government   of    Serbia    signed   the   agreement.") == {"Serbia": "participant"}


@pytest.mark.parametrize(
    "text",
    [
        "CONTENTS\n\n1. Introduction .... 1\n2.1 Kenya .... 7\n2.2 Uganda .... 15\n",
        "INDEX\nAbuja Treaty, 14\nChad, 12, 51\nclimate, 5\nEgypt, 33–36, 58\n",
        "List of acronyms\nBiH    Bosnia and Herzegovina\nFAM    Family tracing\nUAE    United Arab Emirates\n",
    ],
)
def test_contents_an_index_and_acronyms_say_nothing_of_countries(text: str) -> None:
    assert set(roles(text).values()) == {"other"}
    prose = "In the spring 300 people from Syria who had crossed the border were registered in the centre."
    assert roles(f"{text}\n\n{prose}")["Syria"] == "origin"
    narrow = "Most women had left Mali as \nchildren, some with \ntheir mothers and \nsisters, some with \nothers of the village, \nand crossed into \nNiger at night. They paid \nagain before they went on."
    assert roles(f"{text}\n{narrow}")["Mali"] == "origin", "lines of a column are short and end with blanks"


def test_a_table_ends_where_another_begins() -> None:
    rows = [" ".join((name, *_figures(number))) for number, name in enumerate(NAMED, start=1)]
    of_origin, of_asylum = ("Country of origin 2020", *rows[:10]), ("Country of asylum 2020", *rows[4:])
    found = [str(m.role) for m in find_mentions("\n".join((*of_origin, *of_asylum)))]
    assert found == ["origin"] * 10 + ["destination"] * 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fare to Idomeni in Greece was paid by migrants.", {"Greece": "destination"}),
        (
            "Migrants crossed into neighbouring countries, chiefly Iran.",
            {"Iran": "destination"},
        ),
        (
            "Arrivals by sea were 673 to Greece, 142 to Italy and 105 to Malta.",
            dict.fromkeys(("Greece", "Italy", "Malta"), "destination"),
        ),
        (
            "The main groups of migrants (Afghanistan, 32 %; Syria, 20 %) grew.",
            {"Afghanistan": "origin", "Syria": "origin"},
        ),
        (
            "From | To | Cases\nTunisia | Italy | 300\nMorocco | Spain | 90",
            {"Tunisia": "transit", "Italy": "destination", "Morocco": "transit", "Spain": "destination"},
        ),
        (
            "Nationality | 2021\nSyria | 3,120\nCuba | 14",
            {"Syria": "origin", "Cuba": "origin"},
        ),
        (
            "| Country | Refugees | Source |\n| --- | --- | --- |\n| Chad | 1,102,000 | census |\n| Uganda | 1,640,000 | census |",
            {"Chad": "destination", "Uganda": "destination"},
        ),
        (
            "Asylum applications by country of origin\n| Country | June |\n| Iraq | 1,204 |\n| Georgia | 344 |",
            {"Iraq": "origin", "Georgia": "origin"},
        ),
        (
            "The following delegations spoke:\n1. Greece\n2. Kosovo\n",
            {"Greece": "participant", "Kosovo": "participant"},
        ),
        (
            "61 % of the migrants named Germany as their destination, 14 % France and 9 % Malta.",
            dict.fromkeys(("Germany", "France", "Malta"), "destination"),
        ),
        (
            "Uganda has taken in 600,000 refugees, Chad 500,000.",
            dict.fromkeys(("Uganda", "Chad"), "destination"),
        ),
        (
            "Most migrants were Syrians; Ecuador and Haiti came next.",
            dict.fromkeys(("Syrians", "Ecuador", "Haiti"), "origin"),
        ),
        (
            "Sweden and Finland were the countries refugees hoped to be resettled to.",
            dict.fromkeys(("Sweden", "Finland"), "destination"),
        ),
        (
            "The deportation of Georgian citizens from Poland was announced.",
            {"Georgian": "origin", "Poland": "destination"},
        ),
        (
            "Denmark, which holds the presidency, proposed a text on asylum.",
            {"Denmark": "participant"},
        ),
        ("Migrants in Greece said they would move on to another country.", {"Greece": "transit"}),
        ("Refugees fleeing Myanmar enter Thailand.", {"Myanmar": "origin", "Thailand": "destination"}),
        (
            "France received more asylum claims than Germany.",
            dict.fromkeys(("France", "Germany"), "destination"),
        ),
        (
            "Egypt and Sudan are members of the migration process.",
            dict.fromkeys(("Egypt", "Sudan"), "participant"),
        ),
        ("The boat that carried migrants left from Senegal.", {"Senegal": "transit"}),
        ("Slovenia is mostly crossed by migrants at night.", {"Slovenia": "transit"}),
        (
            "Asylum claims by Eritreans were lodged in Spain, whereas Afghans did so in Germany and Syrians in Austria.",
            {"Eritreans": "origin", "Spain": "destination", "Afghans": "origin"}
            | {"Germany": "destination", "Syrians": "origin", "Austria": "destination"},
        ),
        (
            "Poland hosted 990,000 refugees from Ukraine, Germany 1.2 million.",
            {"Poland": "destination", "Ukraine": "origin", "Germany": "destination"},
        ),
        (
            "Denmark was represented at the migration talks by its ambassador, Sweden by a secretary.",
            dict.fromkeys(("Denmark", "Sweden"), "participant"),
        ),
        (
            "Migrants crossed Colombia to reach Panama, hoping to get to Canada.",
            {"Colombia": "transit", "Panama": "transit", "Canada": "destination"},
        ),
        ("Migrants fly to Nicaragua, which asks for no visa, and go north.", {"Nicaragua": "transit"}),
        ("Migrants sat in a van driven by a Moldovan citizen.", {"Moldovan": "other"}),
        (
            "Among the migrants 61 per cent were Nigerien, 14 per cent Malian.",
            dict.fromkeys(("Nigerien", "Malian"), "origin"),
        ),
        ("3,410 new arrivals of migrants were registered in Serbia.", {"Serbia": "destination"}),
        (
            "Migrants arrived in Yemen; most were headed for Oman.",
            {"Yemen": "transit", "Oman": "destination"},
        ),
        (
            "Delegations at the migration talks: Ghana – Togo – Benin.",
            dict.fromkeys(("Ghana", "Togo", "Benin"), "participant"),
        ),
        ("A court gave a Sudanese man eight years for steering the migrants' boat.", {"Sudanese": "other"}),
        ("Judges ruled that Egypt was not safe for migrants.", {"Egypt": "origin"}),
        ("The UK's Home Office deported migrants.", {"UK": "participant"}),
        (
            "Entry ban: Canada barred migrants who are citizens of Chad.",
            {"Canada": "participant", "Chad": "origin"},
        ),
        ("Migration from Guatemala is driven by drought.", {"Guatemala": "origin"}),
        (
            "According to Finland, it was Russia that had brought the migrants.",
            dict.fromkeys(("Finland", "Russia"), "participant"),
        ),
        ("Tunisian national guards took the migrants away.", {"Tunisian": "participant"}),
        (
            "The main countries of return for migrants were Gambia and Guinea.",
            dict.fromkeys(("Gambia", "Guinea"), "origin"),
        ),
        ("Migrants fly to Ecuador since it asks for no visa, then continue by land.", {"Ecuador": "transit"}),
        ("The Australian Border Force stopped the migrants.", {"Australian": "participant"}),
        (
            "Four migrants froze in the mountains between Iran and Georgia.",
            dict.fromkeys(("Iran", "Georgia"), "transit"),
        ),
        (
            "Refugees from Mali crossed into Burkina Faso.",
            {"Mali": "origin", "Burkina Faso": "destination"},
        ),
        ("Türkiye continues to host refugees.", {"Türkiye": "destination"}),
        ("Migrants wanted to remain in Mexico.", {"Mexico": "destination"}),
        ("Ethiopian migrants tried to cross from Yemen.", {"Ethiopian": "origin", "Yemen": "transit"}),
        (
            "Migrants in Tunisia work as maids to pay for the crossing to Italy.",
            {"Tunisia": "transit", "Italy": "destination"},
        ),
        (
            "Recommendations on migrants:\n- Panama should open crossings.\n- Mexico should give them papers.",
            dict.fromkeys(("Panama", "Mexico"), "participant"),
        ),
        (
            "Smugglers' fees per leg: Afghanistan–Iran 400; Iran–Albania 900; Albania–Italy 3,000.",
            {"Afghanistan": "origin", "Iran": "transit", "Albania": "transit", "Italy": "destination"},
        ),
        (
            "A court convicted a Georgian and two Ukrainians of smuggling migrants.",
            dict.fromkeys(("Georgian", "Ukrainians"), "other"),
        ),
    ],
)
def test_a_phrase_is_read_through_towns_examples_lists_and_tables(
    text: str, expected: dict[str, str]
) -> None:
    assert roles(text) == expected


# For each kind of evidence a sentence that it decides.
@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("words_before", "People from Iraq waited."),
        ("verb_behind", "Serbia will soon build a fence."),
        ("noun_described", "Iraqi nationals were found."),
    ],
)
def test_the_rule_says_what_decided(rule: str, text: str) -> None:
    assert rule in rules(text).values()


def test_each_rule_has_words_for_users() -> None:
    for rule in (*TEMPLATES, SILENT, CLOSELY, IN_ORDER):
        assert "“" not in rule_words(f"name/{rule}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("North and South Korea met.", "a phrase that the country's name is a part of"),
        ("A Swiss German-language daily said so.", "a phrase that a word for its people is a part of"),
    ],
)
def test_the_rule_of_a_country_in_a_longer_phrase_is_told_in_words(text: str, words: str) -> None:
    assert {rule_words(mention.rule).partition(";")[0] for mention in find_mentions(text)} == {words}


def features() -> Iterator[tuple[str, Any]]:
    """The features of each row of the file that has some."""
    for part, name, values in model_rows():
        if part == FEATURES:
            yield name, np.frombuffer(values, dtype=type_of_features(name))


def test_no_two_features_have_one_place_and_every_one_of_them_is_looked_at() -> None:
    lexicon = model().lexicon
    known = lexicon.numbers(*(name for part, name, _ in model_rows() if part == WORD))
    slots = [
        slot
        for name, of_template in features()
        if name not in OF_ONE_WORD
        for slot in slots_of(keys_of(lexicon, name, known[of_template["signs"]])).tolist()
    ]
    assert len(slots) > 100_000
    assert len(set(slots)) == len(slots)


def test_the_sums_of_the_weights_stay_within_their_bits() -> None:
    most = Counter[str]()
    for name, of_template in features():
        weights = of_template["weights"].astype(int)
        most[name] = max(most[name], int(abs(weights[:, :-1] - weights[:, -1:]).max()))
    assert most.total() + 20 * most["frame"] + 5 * most["before"] + 4 * most["behind"] < 1 << 15


def test_the_network_knows_each_word_once_and_no_word_is_unknown_to_it() -> None:
    named = [(part, name) for part, name, _ in model_rows() if part != FEATURES]
    assert len(set(named)) == len(named)
    assert {name for part, name in named if part == WORD} == set(model().lexicon.symbols)


def test_the_network_reads_what_stands_on_each_side_up_to_the_edges_of_the_sentence() -> None:
    text = "People left Mali. Syrian and Iraqi men from Iran paid. Serbia closed."
    lexicon = model().lexicon
    (columns,) = columns_of(lexicon, [document_of(text, scan(text, embedded=False))])
    signs = dict(enumerate([*lexicon.symbols, *OTHERS, ""]))
    before, behind = (
        [" ".join(filter(None, (signs[number] for number in row))) for row in side.tolist()]
        for side in windows(lexicon, columns, np.arange(1, 4))
    )
    assert before == ["<s>", "and adjective listed <s>", "from men adjective and adjective <s>"]
    assert behind == ["and adjective listed men from name paid <s>", "men from name paid <s>", "paid <s>"]


def test_silence_about_the_role_is_other_and_no_guess() -> None:
    (mention,) = find_mentions("Belgium")
    assert (mention.role.value, mention.rule) == ("other", "name/no_cue")


def test_what_stands_far_off_in_a_text_changes_no_words_of_a_sentence() -> None:
    sentence = "Most of them had fled from Syria and wanted to reach Germany."
    assert roles(f"{sentence} Odd: \x00.") == roles(sentence) == {"Syria": "origin", "Germany": "destination"}


@pytest.mark.parametrize("first", ["Notes of a week", "- Notes of a week", "3 notes of a week"])
def test_how_a_text_begins_makes_no_item_of_a_sentence_within_a_line(first: str) -> None:
    text = f"{first}\nCountries of origin:\n- Teams counted boats that week. Kenya was mentioned too."
    assert roles_of(text) == ["other"]


def test_the_countries_known_beforehand_are_what_the_shipped_data_say() -> None:
    detections = pd.read_csv(DATA / "detections.csv", keep_default_na=False)
    counted = detections.groupby("origin")["detections"].sum()
    routes = pd.read_csv(DATA / "routes.csv", keep_default_na=False)
    passed = routes.loc[routes["country_iso3"] != routes["origin"], "country_iso3"]
    branches = routes.groupby(["route_id", "branch_id", "origin"])["country_iso3"]
    left_again = {code for _, codes in branches for code in codes if code and code != codes.iloc[-1]}
    assert all(counted.get(code, 0) >= 2_000 for code in SOURCES)
    assert SOURCES.isdisjoint(passed)
    assert left_again >= ON_ROUTES
    assert all(counted.get(code, 0) < 100 for code in RECEIVING)
    assert not SOURCES & ON_THE_WAY


def test_many_mentions_are_read_in_parts_and_like_few() -> None:
    sentence = "People from Mali fled to Niger. Serbia closed its border. "
    few, many = roles_of(sentence * 3), roles_of(sentence * 1_500)
    assert few == ["origin", "destination", "participant"] * 3
    assert many == ["origin", "destination", "participant"] * 1_500


def test_the_signs_that_stand_for_mentions_in_a_text_are_none() -> None:
    text = "Syria @ <s> Syria \x01 Syria \x02 went to Germany."
    assert len(roles_of(text)) == 4


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Most claims were lodged in Germany. There were also 120,500 in France.", "France", "destination"),
        ("Nationals of Mali were most often detected. Guinea came next.", "Guinea", "origin"),
        ("Afghans were detected in Greece. Some were in Bulgaria.", "Bulgaria", "transit"),
        # A sentence before that tells nothing gives nothing.
        ("The minister of Mali spoke. It rained in Guinea.", "Guinea", "other"),
        ("It snowed in Poland. Prices rose in France.", "France", "other"),
    ],
)
def test_what_a_sentence_leaves_out_is_read_from_the_one_before(text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


@pytest.mark.parametrize("put", ["\u00ad", "-\n", "-\r\n", "\u200b", "[12]", "**"])
@pytest.mark.parametrize(
    "text", ["Most of the passen|gers were Syrians.", "They had fle|d Eritrea years before."]
)
def test_what_breaks_a_word_changes_no_role(text: str, put: str) -> None:
    broken = f"Police in Niger said so. {text}".replace("|", put)
    assert roles_of(broken)[1:] == ["origin"]
    found = find_mentions(broken)[1]
    assert broken[found.sentence_start : found.sentence_end] == text.replace("|", put)


def test_a_sentence_ends_before_a_hard_blank() -> None:
    text = "They fled from Mali.\u00a0Police in Niger said so."
    found = find_mentions(text)[0]
    assert text[found.sentence_start : found.sentence_end] == "They fled from Mali."


@pytest.mark.parametrize("note", ["", "9", "104"])
def test_a_note_behind_a_comma_or_a_full_stop_changes_no_role(note: str) -> None:
    took_part = f"Algeria,{note} Angola,{note} Benin,{note} and Botswana took part in the operation.{note}"
    assert roles_of(took_part) == ["participant"] * 4
    applied = (
        f"Tibetans have kept leaving China to seek asylum in Nepal,{note} India,{note} and Bhutan.{note}"
    )
    assert roles_of(applied)[1:] == ["destination"] * 3


def groups_of(text: str) -> list[int]:
    """The number of the group of each mention: those that are coordinated have one."""
    document = document_of(text, scan(text, embedded=False))
    (columns,) = columns_of(model().lexicon, [document])
    return columns.group.tolist()


@pytest.mark.parametrize(
    "text",
    [
        "They came from Syria, Iraq and Iran.",
        "They came from Syria, Iraq, and Iran.",
        "They came from Syria and from Iraq.",
        "Applications: Germany 812, France 402 and Italy 77.",
        "Applicants: Germany 3 million, France 402 thousand, Italy 77.",
        "They met in Belgrade (Serbia), Skopje (North Macedonia) and Tirana (Albania).",
        "They met in Athens, Greece, and Rome, Italy.",
        "They met in Athens/Greece and Rome/Italy.",
        "Members: Syria; Iraq; Iran.",
        "They were sent to Syria as well as Iraq.",
        "They came from Syria together with Iraq.",
    ],
)
def test_countries_of_a_list_have_one_role_whatever_stands_between_them(text: str) -> None:
    assert set(groups_of(text)) == {0}


@pytest.mark.parametrize(
    "text",
    [
        "They pay 3,000 euros to Italy, and from Serbia less.",
        "They were taken to Libya, and Tunisia took back its own.",
        "They waited in Mali; Niger has fewer camps.",
        "They were turned away: four from Paraguay, by Spain.",
        "They have gone to Italy, as Spain had foreseen.",
        "They pass through Jordan and Syrians go by sea.",
        "They live in Turkey with Iranian papers.",
    ],
)
def test_a_country_of_another_clause_or_behind_another_preposition_is_read_for_itself(text: str) -> None:
    assert groups_of(text) == [0, 1]


def test_what_a_demonym_describes_ends_before_the_verb() -> None:
    text = "Turkish police found 40 migrants."
    (columns,) = columns_of(model().lexicon, [document_of(text, scan(text, embedded=False))])
    assert [model().lexicon.symbols[sign] for sign in columns.of["h"]] == ["authority"]
