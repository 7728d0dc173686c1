"""The rules that decide on a mention and its role, in plain words."""

from __future__ import annotations

SILENT, CLOSELY, IN_ORDER = "no_cue", "weighed_closely", "words_in_order"
"""The rules of a role that nothing tells, of one that is in doubt as another is likely, too, and of one that the network tells."""

_OF_MENTIONS = {
    "name": "the country's name",
    "abbreviation": "an abbreviation of the country's name",
    "demonym": "a word for its people, or for what is of it",
    "shared_name": "a name of two countries, decided by what else the text names",
    "shared_demonym": "a word for the people of two countries, decided by what else the text names",
    "named_together": "a phrase that the country's name is a part of",
    "named_together_demonym": "a phrase that a word for its people is a part of",
}
_OF_ROLES = {
    SILENT: "no word around it tells a role",
    CLOSELY: "the words around it tell of two roles, and not much more of this one",
    IN_ORDER: "the words of the sentence in their order tell this role",
    "words_before": "the words before it, by their preposition, tell this role",
    "verb_before": "the verb before it tells this role",
    "verb_behind": "the verb behind it tells this role",
    "words_behind": "the words behind it tell this role",
    "noun_described": "the noun that it describes tells this role",
    "words_beside": "the words right beside it tell this role",
    "list_label": "it stands in a list whose label tells this role",
    "example_of": "it is an example of countries in this role",
    "about_sentence": "what the sentence is about tells this role",
    "country": "a country so named is mostly in this role",
    "dateline": "the sentence begins with it, as datelines and captions do",
    "other_countries": "the countries beside it in the sentence tell this role",
    "like_one_before": "its phrase is like that of a country before it",
    "told_elsewhere": "the sentence before, or another on the same country, tells this role",
    "review/corrected": "a reviewer has corrected it",
    "review/same_name": "a reviewer has corrected the same name elsewhere in the report",
}


def is_in_doubt(rule: str) -> bool:
    """Whether the role of a mention is in doubt, by the rule of the mention, a slash, and the rule of its role."""
    return rule.endswith(f"/{CLOSELY}")


def role_read(role: str, rule: str) -> str:
    """Name the role that a country was read in, with a question mark where it is in doubt."""
    return f"{role}?" if is_in_doubt(rule) else role


def rule_words(rule: str) -> str:
    """Say what a rule decides by.

    Parameters
    ----------
    rule : str
        As `geodata.model.Mention` has it: the rule of the mention, a slash, and the rule of its role.
    """
    if rule in _OF_ROLES:
        return _OF_ROLES[rule]
    of_mention, _, of_role = rule.partition("/")
    said = [_OF_MENTIONS.get(of_mention, of_mention.replace("_", " "))]
    if of_role:
        said.append(_OF_ROLES.get(of_role, f"“{of_role.replace('_', ' ')}”"))
    return "; ".join(said)
