"""The filters, and what a time typed into one means."""
