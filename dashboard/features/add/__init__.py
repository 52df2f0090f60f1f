"""Adding text: the dialog, the empty project's field, the documents on their way, and the intake behind them."""
