"""The rules that decide on a mention and its role, in plain words."""

from __future__ import annotations

_OF_MENTIONS = {
    "name": "the country's name",
    "abbreviation": "an abbreviation of the country's name",
    "demonym": "a word for its people, or for what is of it",
    "shared_name": "a name of two countries, decided by what else the text names",
    "shared_demonym": "a word for the people of two countries, decided by what else the text names",
}
_OF_ROLES = {
    "no_cue": "no word around it tells a role",
    "addressed": "somebody turns to its authorities",
    "arrived_by_way_of": "people arrived by way of it",
    "authorities_from": "authorities from there are named",
    "authorities_in": "authorities there are named",
    "authority_of_state": "it describes an authority of the state",
    "border_or_coast": "its border or coast is named",
    "brought_together": "a meeting brought its people together",
    "called_destination": "it is called a destination",
    "called_origin": "it is called an origin, or a nationality",
    "called_transit": "it is called a country of transit",
    "counted_nationality": "it stands beside a count of people",
    "delegates_of_state": "it describes delegates of the state",
    "detected_in": "people were detected there",
    "done_by": "its authorities did something",
    "end_of_route": "it ends a line of stops",
    "found_in": "people or vehicles were found there",
    "hosted_in": "people are hosted there",
    "leg_between": "it is one end of a leg",
    "leg_from": "a leg starts there",
    "leg_to": "a leg ends there",
    "list_of_destinations": "it stands in a list of destinations",
    "list_of_origins": "it stands in a list of origins or nationalities",
    "list_of_participants": "it stands in a list of those who took part",
    "list_of_transit": "it stands in a list of countries on the way",
    "nationality_of_people": "it describes people",
    "nationals_of": "its nationals are named",
    "office_in": "an office or an event is there",
    "officers_sent": "officers are sent there",
    "on_the_way_in": "it is reached on the way",
    "papers_of": "it tells whose flag or papers, not who comes from where",
    "people_hosted_in": "people stay there",
    "place_of_event": "an arrest or another event happened there",
    "review/corrected": "a reviewer has corrected it",
    "review/same_name": "a reviewer has corrected the same name elsewhere in the report",
    "said_by": "it is whose word is reported",
    "smugglers": "it describes smugglers, or where they are",
    "start_of_route": "it begins a line of stops",
    "state_acting": "the state acts: it is the subject of the clause",
    "state_hosting": "the state hosts people",
    "state_receiving": "people come in to the state",
    "stay_on_the_way": "people stay there on the way",
    "stop_of_route": "it is a stop in a line of stops",
    "suspects": "it describes suspects",
    "victims_found_in": "victims were found there",
    "weighed": "the words around it, weighed together, tell more of this role than of another",
    "weighed_closely": "the words around it tell of two roles, and hardly more of this one",
    "wanted": "people want to get there",
}


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
