"""What people type, understood: days and times, arguments of commands."""
