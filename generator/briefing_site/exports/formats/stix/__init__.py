"""All of the record as STIX 2.1: takes published records, gives the objects of one bundle.

Actors are identities, what ties them is a relationship, a briefing is a report. Words, votes and
events are notes, since STIX has nothing else for what somebody said or did. A position is an
opinion on its issue's proposition where STIX has a word for the stance, else a note. Nothing is a
threat, an attack or an incident: no record says that of anybody in its own name.
"""
