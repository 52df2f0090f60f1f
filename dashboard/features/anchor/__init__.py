"""What a document's times lean on: its day of publication, and what words such as “in October” mean."""
