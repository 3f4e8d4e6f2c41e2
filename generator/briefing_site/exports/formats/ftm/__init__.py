"""All of the record for FollowTheMoney: takes published records, gives entities and statements.

Actors are persons, public bodies, companies and organizations; offices and memberships are what
they are there. Whoever spoke of somebody has an `UnknownLink` to them, which says no more than
that: FollowTheMoney has nothing else for what somebody says of another.
"""
