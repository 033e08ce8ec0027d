"""The place of the contract, which has no figures yet and says so."""
