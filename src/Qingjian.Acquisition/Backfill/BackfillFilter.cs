namespace Qingjian.Acquisition.Backfill;

/// <summary>By station and by what the ask brought. What cannot be read filters nothing.</summary>
internal sealed record BackfillFilter(string? Station, BackfillResult? Result)
{
    public static BackfillFilter Read(string? station, string? result) => new(
        string.IsNullOrWhiteSpace(station) ? null : station.Trim(),
        Enum.TryParse<BackfillResult>(result, out var named) && Enum.IsDefined(named) ? named : null);

    public bool IsEmpty => Station is null && Result is null;
}
