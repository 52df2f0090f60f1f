"""What several readers stand on: characters, encodings, dates of publication, assembling a text, bounded archives."""
