"""History: takes the commits of a repository, gives what each changed on the pages of records."""
