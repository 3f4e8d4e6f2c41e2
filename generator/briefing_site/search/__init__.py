"""The search: takes the knowledge base and what is written by hand, gives the files of an index.

The index is small scripts, which a page over the web and one from a disk load alike, and of which a
search loads those that its words need. `theme/assets/javascripts/search_*.js` answer from it.
"""
