"""The one layout of a record's file: takes YAML as somebody wrote it, gives it put in order."""
