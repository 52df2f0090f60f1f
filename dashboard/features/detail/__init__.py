"""The details of the chosen event, and the form that corrects it or adds one."""
