"""How tables are declared, written and sealed; never what their numbers mean."""
