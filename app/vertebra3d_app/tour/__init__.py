"""The guided tour: steps as data, a guide that knows nothing of windows, and what shows them in one."""
