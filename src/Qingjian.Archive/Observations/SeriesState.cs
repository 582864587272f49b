namespace Qingjian.Archive.Observations;

/// <summary>What the projection keeps in memory of one series: the digest that spares a look-up per value.</summary>
internal sealed class SeriesState(int number, SeriesId id)
{
    public int Number { get; } = number;

    public SeriesId Id { get; } = id;

    /// <summary>Newest start ever seen. A later start cannot be a repetition and needs no comparison.</summary>
    public long LastStartMs { get; set; } = long.MinValue;

    /// <summary>The profile revision that <see cref="Rule"/> was made from.</summary>
    public int RuleRevision { get; set; } = -1;

    /// <summary>Unit and roll-up by the station's profile.</summary>
    public SeriesRule Rule { get; set; }
}
