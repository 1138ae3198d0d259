"""The edge between a case folder on disk and the tables of the model."""
