"""Words in capitals: headlines, datelines and heads of reports, and the codes of countries in results."""

from __future__ import annotations

import pytest

from tests.unit.mentioned import found


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("King Abdullah of Jordan Flew to Washington", ["JOR"]),
        ("Venezuelans Made Up the Largest Group of Asylum Applicants", ["VEN"]),
        ("Turkish Citizens Became the Third Largest Group", ["TUR"]),
        ("Pope Will Visit Turkey and Lebanon in November", ["TUR", "LBN"]),
        ("The agency Visit Britain said so, and Visit Scotland did not.", []),
        ("The Dutch Grand Prix Was Rained Off", []),
        ("She works for Norwegian Refugee Council of late.", []),
    ],
)
def test_a_headline_in_capitals_of_words_hides_no_country(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("REFUGEES IN JORDAN NEED AID", ["JOR"]),
        ("GEORGIA AND TURKEY SIGN", ["GEO", "TUR"]),
        ("MINISTERS MET IN LIMA, PERU, IN OCTOBER; MEN FROM CUBA, IN 2015", ["PER", "CUB"]),
        ("PERU, IN 46970. A FIRE IN PERU, IND.", []),
        ("FLOODS IN CHAD IN MAY. Many fled.", ["TCD"]),
        ("ITS SUDANESE AID PLAN; FORCES SUDANESE OUT; MEN IN S SUDAN", ["SDN", "SDN", "SSD"]),
        ("STOPPED BY THE AUSTRALIAN NAVY IN MAY", ["AUS"]),
        ("THE SWEDISH RED CROSS, QATAR AIRWAYS AND THE NIGERIAN MEDICAL ASSOCIATION", []),
        ("THE SURINAMESE FEDERATION PROTESTS", ["SUR"]),
        ("TOUR DE FRANCE; RESERVE BANK OF AUSTRALIA; UNIVERSITY OF MALTA", []),
        ("SEAN IRELAND IS ELECTED", []),
        ("WILL IRELAND WIN?", ["IRL"]),
        ("THE QUIET ISLAND\nBY GEORGIA MALLOY\nNiue is far.", ["NIU"]),
        ("NIGER Diffa 105.4k\nCHAD Lac 7.45k\nCAMEROON Far-North 87.4k", ["NER", "TCD", "CMR"]),
        ("TEXAS/NEW MEXICO CATTLE", []),
        ("THE US/MEXICO BORDER", ["USA", "MEX"]),
    ],
)
def test_words_in_capitals_are_read_as_others(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1. Anna Keller (GER) 2:05.41, 2. Mei Lin (CHN) 2:05.90", ["DEU", "CHN"]),
        ("1. Ana Cruz (Cuba) 1:42\n2. Anna Keller (Ger) 1:43\n3. Mei Lin (China)", ["CUB", "DEU", "CHN"]),
        ("1. Anna KELLER (GER) 2:05.41\n2. LIN M. (CHN) 2:05.90", ["DEU", "CHN"]),
        ("Anna Keller (GER, 2650) drew with Mei Lin (CHN, 2704).", ["DEU", "CHN"]),
        ("1. Jan Berg, NOR, 133.5; 2. Cene Prev, SLO, 131; 3. Al Hub, AUT, 130", ["NOR", "SVN", "AUT"]),
        ("The firms of Ann Lee, NOR, 12, and Bo Ek, SLO, 9", []),
        ("GER 2-1 FRA (HT 1-0). NED 0-0 POR.", ["DEU", "FRA", "NLD", "PRT"]),
        ("Jordan Keller (GER) bt Mei Lin (CHN x21) 6-4, 6-3", ["DEU", "CHN"]),
        ("1. Jan Keller (GER/Fast) 2h 32min, 2. Nat Tes (ERI/Bike Aid)", ["DEU", "ERI"]),
        ("Umpires: R Keller (NZL), P Ill (ENG). Referee: D Bo (WIN)", ["NZL", "GBR"]),
        ("1 J Cheps (Uga) 12:58; 2 M Ahmed (Can); 3 N Kime (Ken)", ["UGA", "CAN", "KEN"]),
        ("Umpires: R Keller (Eng), K Dar (SL), M Ras (SA), J Wil (WI)", ["GBR", "LKA", "ZAF"]),
        ("J Mur (GB) beat N Bas (Geo) 6-4", ["GBR", "GEO"]),
        ("J Smit (Con), A Bron (Lab) and C Dai (Ind) voted; she sat (Sun).", []),
        ("Team USA came second, Team Canada third, Team GB last.", ["USA", "CAN", "GBR"]),
        ("Country of origin: AFG; CoA: TUR; 12 VEN nationals and UKR refugees", ["AFG", "TUR", "VEN", "UKR"]),
        ("CAN nationals; EST migrants; MEN refugees knew; BY POR REFUGEES; CoB: MAR", []),
        ("5 GB of data were lost. Team GB lost 64GB.", ["GBR"]),
        ("T&T beat Jamaica, and T&T's coach called AT&T.", ["TTO", "JAM", "TTO"]),
        ("USD 293 million:\nSWE 111.1 122.7\nNOR 91.1 115.3\nDNK 60.1 59.5", ["SWE", "NOR", "DNK"]),
    ],
)
def test_codes_and_short_names_in_results_are_countries(text: str, codes: list[str]) -> None:
    assert [iso3 for _, iso3 in found(text)] == codes
