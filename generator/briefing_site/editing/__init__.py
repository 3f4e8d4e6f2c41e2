"""Changes to files that are there: takes what should become of an id, gives what to write.

Only the characters that have to change are touched, so that comments and layout stay; a file
that was in the one layout is in it afterwards, too.
"""
