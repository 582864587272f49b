namespace Qingjian.Acquisition.Samples;

/// <summary>A sample that is compared with another.</summary>
internal sealed record SampleCompanion(Sample Sample, SampleDraft Draft);
