"""What a preposition, or a verb, and the word that governs it say of a country's role."""

from __future__ import annotations

from geodata._role_words import Cue
from geodata.model import Role

Decision = tuple[Role, str]

ORIGIN, TRANSIT, DESTINATION, PARTICIPANT = Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.PARTICIPANT
_EVENT = (Role.OTHER, "place_of_event")

GOVERNED: dict[str, dict[Cue, Decision]] = {
    "from": {
        Cue.SMUGGLER: (Role.OTHER, "smugglers"),
        Cue.DELEGATE: (PARTICIPANT, "delegates_from"),
        Cue.AUTHORITY: (PARTICIPANT, "authorities_from"),
        Cue.MEETING: (PARTICIPANT, "delegates_from"),
        Cue.COOPERATE: (PARTICIPANT, "support_from"),
        Cue.PERSON: (ORIGIN, "people_from"),
        Cue.COME: (ORIGIN, "came_from"),
        Cue.NATIONALITY: (ORIGIN, "people_from"),
        Cue.FLEE: (ORIGIN, "fled_from"),
        Cue.ARRIVE: (ORIGIN, "arrived_from"),
        Cue.ASYLUM: (ORIGIN, "people_from"),
        Cue.DETECT: (ORIGIN, "people_from"),
        Cue.SETTLE: (ORIGIN, "people_from"),
        Cue.HOST: (ORIGIN, "people_from"),
        Cue.ORIGIN: (ORIGIN, "called_origin"),
        Cue.CROSS: (TRANSIT, "crossed_from"),
        Cue.GO: (TRANSIT, "travelled_from"),
        Cue.LEAVE: (TRANSIT, "departed_from"),
        Cue.SMUGGLE: (TRANSIT, "smuggled_from"),
        Cue.PUSHBACK: (TRANSIT, "pushed_back_from"),
        Cue.RETURN: (TRANSIT, "returned_from"),
        Cue.TRANSIT: (TRANSIT, "route_from"),
        Cue.PRICE: (TRANSIT, "route_from"),
        Cue.VEHICLE: (TRANSIT, "departed_from"),
        Cue.BORDER: (TRANSIT, "border_from"),
    },
    "in": {
        Cue.ARREST: _EVENT,
        Cue.MEETING: _EVENT,
        Cue.ACT: _EVENT,
        Cue.ASYLUM: (DESTINATION, "asylum_in"),
        Cue.SETTLE: (DESTINATION, "settled_in"),
        Cue.ARRIVE: (DESTINATION, "arrived_in"),
        Cue.HOST: (DESTINATION, "hosted_in"),
        Cue.DESTINATION: (DESTINATION, "called_destination"),
        Cue.GO: (DESTINATION, "travelled_to"),
        Cue.STAY: (TRANSIT, "stay_on_the_way"),
        Cue.CROSS: (TRANSIT, "crossed_in"),
        Cue.TRANSIT: (TRANSIT, "route_in"),
        Cue.BORDER: (TRANSIT, "border_in"),
        Cue.PUSHBACK: (TRANSIT, "pushed_back_in"),
        Cue.DETECT: (TRANSIT, "detected_in"),
        Cue.COME: (ORIGIN, "originating_in"),
        Cue.FLEE: (ORIGIN, "fled_conflict_in"),
        Cue.CONFLICT: (ORIGIN, "conflict_in"),
        Cue.PERSON: (DESTINATION, "people_hosted_in"),
        Cue.AUTHORITY: (PARTICIPANT, "authorities_in"),
        Cue.SMUGGLER: (Role.OTHER, "smugglers"),
    },
    "to": {
        Cue.GO: (DESTINATION, "travelled_to"),
        Cue.ARRIVE: (DESTINATION, "arrived_in"),
        Cue.SMUGGLE: (DESTINATION, "smuggled_to"),
        Cue.DESTINATION: (DESTINATION, "called_destination"),
        Cue.SETTLE: (DESTINATION, "settled_in"),
        Cue.ASYLUM: (DESTINATION, "asylum_in"),
        Cue.TRANSIT: (DESTINATION, "route_to"),
        Cue.PRICE: (DESTINATION, "route_to"),
        Cue.VEHICLE: (DESTINATION, "travelled_to"),
        Cue.LEAVE: (DESTINATION, "left_for"),
        Cue.FLEE: (DESTINATION, "fled_to"),
        Cue.CROSS: (TRANSIT, "crossed_into"),
        Cue.BORDER: (TRANSIT, "border_with"),
        Cue.PUSHBACK: (TRANSIT, "pushed_back_to"),
        Cue.RETURN: (ORIGIN, "returned_to"),
    },
    "of": {
        Cue.PERSON: (ORIGIN, "nationals_of"),
        Cue.NATIONALITY: (ORIGIN, "nationals_of"),
        Cue.AUTHORITY: (PARTICIPANT, "authority_of_state"),
        Cue.DELEGATE: (PARTICIPANT, "delegates_from"),
        Cue.MEETING: (PARTICIPANT, "meeting_with"),
        Cue.COOPERATE: (PARTICIPANT, "agreement_with"),
        Cue.BORDER: (TRANSIT, "border_or_coast"),
        Cue.ARRIVE: (ORIGIN, "arrived_from"),
        Cue.RETURN: (ORIGIN, "people_of"),
        Cue.DETECT: (ORIGIN, "people_of"),
        Cue.SMUGGLE: (ORIGIN, "people_of"),
        Cue.LEAVE: (TRANSIT, "departed_from"),
        Cue.COME: (ORIGIN, "came_from"),
        Cue.GO: (TRANSIT, "passed_through"),
    },
    "with": {
        Cue.BORDER: (TRANSIT, "border_with"),
        Cue.COOPERATE: (PARTICIPANT, "agreement_with"),
        Cue.MEETING: (PARTICIPANT, "meeting_with"),
        Cue.AUTHORITY: (PARTICIPANT, "agreement_with"),
        Cue.DELEGATE: (PARTICIPANT, "agreement_with"),
        Cue.PUSHBACK: (PARTICIPANT, "agreement_with"),
        Cue.ACT: (PARTICIPANT, "agreement_with"),
        Cue.CROSS: (TRANSIT, "border_with"),
    },
    "between": {
        Cue.BORDER: (TRANSIT, "border_with"),
        Cue.CROSS: (TRANSIT, "border_with"),
        Cue.PUSHBACK: (TRANSIT, "leg_between"),
        Cue.TRANSIT: (TRANSIT, "leg_between"),
        Cue.GO: (TRANSIT, "leg_between"),
        Cue.SMUGGLE: (TRANSIT, "leg_between"),
        Cue.COOPERATE: (PARTICIPANT, "agreement_with"),
        Cue.MEETING: (PARTICIPANT, "meeting_with"),
        Cue.AUTHORITY: (PARTICIPANT, "agreement_with"),
    },
    "by": {
        Cue.COOPERATE: (PARTICIPANT, "done_by"),
        Cue.ACT: (PARTICIPANT, "done_by"),
        Cue.MEETING: (PARTICIPANT, "done_by"),
        Cue.HOST: (PARTICIPANT, "done_by"),
        Cue.RETURN: (PARTICIPANT, "done_by"),
        Cue.DETECT: (PARTICIPANT, "done_by"),
        Cue.PUSHBACK: (PARTICIPANT, "done_by"),
        Cue.NATIONALITY: (ORIGIN, "nationality_of_people"),
    },
    "through": dict.fromkeys(
        (
            Cue.PERSON,
            Cue.GO,
            Cue.CROSS,
            Cue.TRANSIT,
            Cue.SMUGGLE,
            Cue.BORDER,
            Cue.LEAVE,
            Cue.FLEE,
            Cue.COME,
            Cue.ARRIVE,
        ),
        (TRANSIT, "passed_through"),
    ),
    "over": {Cue.CONFLICT: (ORIGIN, "conflict_in")},
    "off": dict.fromkeys(
        (Cue.DETECT, Cue.PERSON, Cue.BORDER, Cue.GO, Cue.ACT, Cue.STAY), (TRANSIT, "off_the_coast")
    ),
}
"""Preposition -> the kind of word that governs it -> role and rule."""

SAME_AS = {
    **dict.fromkeys(("into", "towards", "toward", "onto", "for"), "to"),
    **dict.fromkeys(("within", "inside", "at", "throughout", "near"), "in"),
    **dict.fromkeys(("via", "across", "along"), "through"),
    "out": "from",
    "on": "with",
    "against": "with",
    "among": "of",
}
"""A preposition -> one that is read in the same way."""

OBJECTS: dict[Cue, Decision] = {
    Cue.FLEE: (ORIGIN, "fled_from"),
    Cue.LEAVE: (ORIGIN, "left"),
    Cue.ARRIVE: (DESTINATION, "reached"),
    Cue.CROSS: (TRANSIT, "crossed_into"),
    Cue.TRANSIT: (TRANSIT, "passed_through"),
    Cue.BORDER: (TRANSIT, "border_or_coast"),
    Cue.NATIONALITY: (ORIGIN, "nationality_of_people"),
    Cue.MEETING: (PARTICIPANT, "meeting_with"),
    Cue.ACT: (PARTICIPANT, "addressed"),
    Cue.COOPERATE: (PARTICIPANT, "addressed"),
}
"""A verb's kind -> what it says of its object."""
