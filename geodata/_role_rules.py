"""The rules that read a role from a clause: the first that answers decides."""

from __future__ import annotations

from collections.abc import Callable

from geodata._clause import Clause
from geodata._role_deeds import acting
from geodata._role_lists import label_of_clause, list_label
from geodata._role_nouns import described_noun, named_role, people
from geodata._role_phrases import governed
from geodata._role_places import fronted
from geodata._role_tables import Decision
from geodata._role_verbs import addressed, counted

Rule = Callable[[Clause], Decision | None]

RULES: tuple[Rule, ...] = (
    list_label,
    described_noun,
    named_role,
    fronted,
    people,
    governed,
    addressed,
    counted,
    acting,
    label_of_clause,
)
