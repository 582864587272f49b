namespace Qingjian.Acquisition.Samples;

/// <summary>What became of a sheet.</summary>
/// <param name="Entered">Numbers of the samples that were entered.</param>
/// <param name="Refused">What was refused, by row.</param>
/// <param name="FileProblems">Why the sheet as a whole was refused.</param>
internal sealed record SheetReport(IReadOnlyList<string> Entered, IReadOnlyList<RefusedSample> Refused, IReadOnlyList<SampleProblem> FileProblems);
