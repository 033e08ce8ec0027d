"""The arithmetic of a contract: shares to the cent, versions as of a day, figures side by side, rates, alerts."""
