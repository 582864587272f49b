namespace Qingjian.Quality;

/// <summary>A longest run of slots with one cause.</summary>
/// <param name="Parameter">Factor code, or null when every parameter of the station is concerned.</param>
/// <param name="Cause">The first test, in order of precedence, that spoke on every slot of it (bridged holes apart).</param>
/// <param name="First">First slot.</param>
/// <param name="End">Slot behind the last one.</param>
/// <param name="Evidence">The tests that spoke, the cause first.</param>
public sealed record DoubtfulRun(string? Parameter, FindingCause Cause, int First, int End, IReadOnlyList<TestEvidence> Evidence);
