namespace Qingjian.Simulator.Synthetic;

/// <summary>The disturbances of one station, asked by moment or by period.</summary>
internal sealed class StationTroubles(IEnumerable<Disturbance> disturbances)
{
    // HJ 212-2017 notes to C.16–C.18: at least 75 % normal values make the mean of flue gas normal.
    private const double MarkedShare = 0.25;
    private readonly Disturbance[] _all = [.. disturbances];

    public bool LinkIsDown(DateTimeOffset at) => _all.Any(d => d.Kind == DisturbanceKind.LinkGap && d.Covers(at));

    public bool IsDark(DateTimeOffset start, TimeSpan length) =>
        _all.Any(d => d.Kind == DisturbanceKind.NoData && d.ShareOf(start, length) > 0 | d.Covers(start));

    /// <summary>The data mark of a factor's value over a period, or at a moment when the length is zero.</summary>
    public char MarkOf(string factor, DateTimeOffset start, TimeSpan length)
    {
        foreach (var fault in _all)
        {
            var touched = length == TimeSpan.Zero ? fault.Covers(start) : fault.ShareOf(start, length) > MarkedShare;
            if (fault.Kind == DisturbanceKind.Mark && touched && Concerns(fault, factor))
                return fault.Mark;
        }
        return 'N';
    }

    /// <summary>The fault that changes a factor's value at a moment; null for none.</summary>
    public Disturbance? ChangeOf(string factor, DateTimeOffset at)
    {
        foreach (var fault in _all)
        {
            var changes = fault.Kind is DisturbanceKind.Spike or DisturbanceKind.Stuck
                || (fault.Kind == DisturbanceKind.Sheltered && IsParticle(factor))
                || fault is { Kind: DisturbanceKind.Mark, Mark: 'C' or 'D' };
            if (changes && fault.Covers(at) && Concerns(fault, factor))
                return fault;
        }
        return null;
    }

    // PM₁₀ and PM₂.₅ (HJ 212-2017 table B.3).
    private static bool IsParticle(string factor) => factor is "a34002" or "a34004";

    private static bool Concerns(Disturbance fault, string factor) => fault.Factor is null || fault.Factor == factor;
}
