"""The words of the entries, as a search needs them: sets, stems, and the databases' full text."""
