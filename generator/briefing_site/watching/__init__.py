"""Watching: takes the sources that records name, asks whether they are there, gives a report.

What servers send is judged and never believed: each request has an end, each answer a size, and no
request goes anywhere but to the public network. Nothing is said of an address that was not asked.
"""
