"""From nodes to records: one pydantic class a record, references still ids."""
