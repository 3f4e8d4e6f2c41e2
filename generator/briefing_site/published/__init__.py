"""What is published, described once: takes the library, gives each record resolved, field by field.

A class here is the description of what a format shows of a kind of record. Each of its fields says
its name, its type, what it means, what it refers to, whether it may be absent, and an example.
`kinds` goes through all of them; `fields_of` gives the fields of one, and `plain` its values.
Whatever is made of the record for programs is made of these: a view has no description of its own.
"""
