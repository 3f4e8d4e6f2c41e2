"""What things are called: takes knowledge, gives the words that every page, feed and file uses."""
