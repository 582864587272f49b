namespace Qingjian.Quality;

/// <summary>What one test says about a run of slots.</summary>
/// <param name="Cause">The test.</param>
/// <param name="Slots">On how many of the run's slots it spoke.</param>
/// <param name="Slot">The most telling of them, the first among equals.</param>
/// <param name="Numbers">What it compared there.</param>
public sealed record TestEvidence(FindingCause Cause, int Slots, int Slot, IReadOnlyDictionary<string, double> Numbers);
