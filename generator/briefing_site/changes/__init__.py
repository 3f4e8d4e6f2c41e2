"""What a change means: takes two revisions of the content, gives what is different to a reader."""
