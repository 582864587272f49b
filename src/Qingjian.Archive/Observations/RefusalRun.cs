namespace Qingjian.Archive.Observations;

/// <summary>How often frames were refused within a run, and when first and last.</summary>
internal record struct RefusalRun(long FirstMs, long LastMs, long Frames, long LastPosition);
