namespace Qingjian.Archive.Observations;

/// <summary>How the normal values of neighbouring stations lie at one start: lowest, median, highest.</summary>
internal readonly record struct PeerRange(long StartMs, double Low, double Median, double High);
