"""The real `az`, started once and forked for each printed line."""
