"""Help without a network: pages for each screen, the shortcuts of the moment, and what the program is made of."""
