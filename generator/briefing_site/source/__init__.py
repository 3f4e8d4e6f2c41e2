"""From folders to nodes: files, UTF-8 and YAML, each node with its place."""
