namespace Qingjian.Acquisition.Samples;

/// <summary>A sample with what was written and what happened.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Draft">Its newest revision.</param>
/// <param name="Revisions">All revisions, oldest first.</param>
/// <param name="Events">All events, oldest first.</param>
/// <param name="Companions">Parallels and blanks that belong to it, or the sample that it belongs to.</param>
internal sealed record SampleLife(
    Sample Sample, SampleDraft Draft, IReadOnlyList<SampleRevision> Revisions, IReadOnlyList<SampleEvent> Events, IReadOnlyList<SampleCompanion> Companions);
