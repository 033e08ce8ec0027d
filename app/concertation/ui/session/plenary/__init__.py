"""The stage *Tenir* of an assembly: the hemicycle, the roll-call, proxies, quorum, votes and speeches."""
