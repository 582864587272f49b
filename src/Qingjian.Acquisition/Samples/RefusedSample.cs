namespace Qingjian.Acquisition.Samples;

/// <summary>A refused field of a sheet.</summary>
internal sealed record RefusedSample(int Row, string? Number, SampleProblem Problem);
