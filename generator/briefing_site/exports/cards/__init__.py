"""Cards as files: takes the library, gives each as a page without a site around it, and oEmbed.

`…/card.html` beside a statement's, a vote's or a position's page is what a frame shows elsewhere:
no script, no request, light or dark as the reader has it. `…/oembed.json` (oembed.com, version
1.0, `rich`) tells programs of it.
"""
