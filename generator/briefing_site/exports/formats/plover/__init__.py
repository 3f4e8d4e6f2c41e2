"""What was said and how was voted as events of PLOVER: takes published records, gives events.

PLOVER codes who does what to whom. An act of speech is an event there where PLOVER has a category
that says no more than the act does; what it cannot hold is left out, and counted.
"""
