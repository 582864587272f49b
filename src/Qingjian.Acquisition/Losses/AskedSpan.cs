namespace Qingjian.Acquisition.Losses;

/// <summary>Periods of which a command asked for the history (补采).</summary>
/// <param name="FromUtc">Start of the first period.</param>
/// <param name="ToUtc">Start of the last.</param>
/// <param name="AskedUtc">When it was asked for.</param>
/// <param name="EndedUtc">When the command ended; null while it is under way.</param>
internal readonly record struct AskedSpan(DateTimeOffset FromUtc, DateTimeOffset ToUtc, DateTimeOffset AskedUtc, DateTimeOffset? EndedUtc)
{
    // The last frames of an answer can be received just after the result that ends it.
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(1);

    /// <summary>Whether a value of a period came because of it.</summary>
    public bool Brought(DateTimeOffset startUtc, DateTimeOffset receivedUtc) =>
        startUtc >= FromUtc && startUtc <= ToUtc && receivedUtc >= AskedUtc && (EndedUtc is not { } ended || receivedUtc <= ended + Afterwards);
}
