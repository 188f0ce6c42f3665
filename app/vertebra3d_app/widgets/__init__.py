"""Small widgets that know nothing of cases."""
