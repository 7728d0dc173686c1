"""What the finder looks for: a spelling, what it stands for, and why a hit of it must be judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, IntFlag


class Kind(IntEnum):
    """What a pattern stands for; those below `PHRASE` name a country.

    Attributes
    ----------
    NAME, ABBREVIATION
        ``Syria``, ``DRC``.
    ADJECTIVE, NOUN
        Demonyms: ``Syrian``; ``Finn``, a word for people that is no adjective.
    PHRASE
        A longer name, which holds a country's or looks like one: ``Gulf of Mexico``, ``Turkey sandwich``.
    PREFIX
        How the name of an organisation begins that has a country's behind it: ``Bank of``.
    BROKEN
        The first word of a name and two blanks, two blanks between words, or a mark by itself: they are mended before the
        text is scanned.
    """

    NAME = 0
    ABBREVIATION = 1
    ADJECTIVE = 2
    NOUN = 3
    PHRASE = 4
    PREFIX = 5
    BROKEN = 6


class Guard(IntFlag):
    """Why the scan must look again at a hit that nothing odd stands beside.

    Attributes
    ----------
    TOWN
        Towns of the United States bear the name: a state or a local body behind it tells.
    STATE
        A state of theirs does, Georgia: a town before it tells.
    LANGUAGE
        It is a language, too.
    SURNAME, GIVEN
        Persons bear it: as a surname with a name before it, as a given name with one behind it.
    NUMBER
        A number behind it makes a road of it: ``US 41``.
    TEXT
        What else the text speaks of tells: ``Turkey`` beside stuffing.
    PROVINCE
        A state of a neighbouring country bears the name: ``Benue, Kogi and Niger``.
    SMALL
        Without a capital it is a word as well, which tells a country only where nobody writes capitals: ``french``.
    CASE
        It is written in capitals, or without any, and may stand in a longer name that is written so: ``GULF OF MEXICO``.
    ALWAYS
        Every hit is judged.
    """

    NONE = 0
    TOWN = 1
    LANGUAGE = 2
    SURNAME = 4
    GIVEN = 8
    NUMBER = 16
    TEXT = 32
    STATE = 64
    PROVINCE = 128
    SMALL = 256
    CASE = 512
    ALWAYS = 1024


@dataclass(frozen=True, slots=True)
class Pattern:
    """One spelling that the scan looks for.

    Attributes
    ----------
    spans : tuple of (int, int, str)
        For a phrase: where countries are embedded in it, and which.
    together : bool
        Whether the countries of a phrase are named by it, and not embedded.
    guard : Guard
        Why what stands around it must be judged even where nothing looks odd.
    """

    text: str
    kind: Kind
    iso3: str = ""
    base: str = ""
    spans: tuple[tuple[int, int, str], ...] = ()
    guard: Guard = Guard.NONE
    together: bool = False

    @property
    def may_join_word(self) -> bool:
        """Whether many write no blank between it and the next word: ``the U.S.Army``."""
        return self.kind is Kind.ABBREVIATION and self.text.endswith(("S.", "K.", "C."))
