"""The room that lays what each source says side by side."""
