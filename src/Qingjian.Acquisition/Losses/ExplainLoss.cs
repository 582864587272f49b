using Qingjian.Archive;

namespace Qingjian.Acquisition.Losses;

/// <summary>What became of one due value. Evidence that is nearer to the value goes first: a frame that came without the
/// parameter tells more than a refused frame, that tells more than the links, and the links more than silence.</summary>
internal sealed class ExplainLoss(LossEvidence known, TimeSpan step)
{
    /// <summary>What comes later than this after it was due came by back-fill, asked for or not: stations send again within hours.</summary>
    public static readonly TimeSpan BackFillAfter = TimeSpan.FromDays(1);

    private readonly HashSet<DateTimeOffset> _anyParameter = [.. known.Values.Values.SelectMany(values => values.Keys)];
    private readonly List<DateTimeOffset> _arrivals =
        [.. known.Values.Values.SelectMany(values => values.Values.Select(value => value.ReceivedUtc)).Distinct().Order()];

    public LossRun Of(string parameter, DateTimeOffset start)
    {
        var (due, latest) = (start + step, start + step + DueValues.Grace);
        if (known.Values.TryGetValue(parameter, out var values) && values.TryGetValue(start, out var value))
            return Run(value.ReceivedUtc <= latest ? LossState.Live : CameByBackFill(value, latest) ? LossState.BackFilled : LossState.Late);
        if (_anyParameter.Contains(start))
            return MarkBefore(values, start) is { } marked ? Run(LossState.Device, marked.JournalPosition) : Run(LossState.LeftOut);
        if (RefusalWithin(due, latest) is { } refused)
            return Run(LossState.Refused, refused.LastPosition, refused.Reason);
        if (!known.SpeaksByLink)
            return Run(LossState.Unknown);
        if (!known.Links.Any(link => link.UpUtc <= latest && (link.DownUtc is null || link.DownUtc >= due)))
            return Run(PlatformWasAway(due) ? LossState.PlatformDown : LossState.Offline);
        var covered = known.Links.Any(link => link.UpUtc <= due && (link.DownUtc is null || link.DownUtc >= latest));
        return Run(covered && !ArrivedWithin(due, latest) ? LossState.Silent : LossState.Unknown);

        LossRun Run(LossState state, long? evidence = null, byte? reason = null) => new(parameter, start, start + step, 1, state, evidence, reason);
    }

    private bool CameByBackFill(in ObservedValue value, DateTimeOffset latest)
    {
        var (start, received) = (value.StartUtc, value.ReceivedUtc);
        return received > latest + BackFillAfter || known.Asked.Any(asked => asked.Brought(start, received));
    }

    // Work on a device lasts from its first mark until a value without one: only the newest value before the gap counts.
    private static ObservedValue? MarkBefore(IReadOnlyDictionary<DateTimeOffset, ObservedValue>? values, DateTimeOffset start)
    {
        ObservedValue? newest = null;
        foreach (var value in values?.Values ?? [])
        {
            if (value.StartUtc < start && (newest is null || value.StartUtc > newest.Value.StartUtc))
                newest = value;
        }
        return newest?.Mark is 'M' or 'C' or 'D' or 'B' ? newest : null;
    }

    // Refusals of one hour and reason are one row: its ends are known exactly, what lies between them is taken as refused too.
    private RefusedFrames? RefusalWithin(DateTimeOffset due, DateTimeOffset latest) =>
        known.Refusals.FirstOrDefault(row => row.FirstUtc <= latest && row.LastUtc >= due);

    // The platform ended the link and was not there again when the value was due, or had only just come back: a station that does
    // not return then has an outage of its own.
    private bool PlatformWasAway(DateTimeOffset due)
    {
        if (known.Links.Where(link => link.DownUtc < due).MaxBy(link => link.DownUtc) is not { EndedByPlatform: true } last)
            return false;
        var backs = known.GatewayOutages.Where(outage => outage.ToUtc >= last.DownUtc).Select(outage => outage.ToUtc).ToList();
        return backs.Count == 0 || due <= backs.Min() + DueValues.Grace;
    }

    private bool ArrivedWithin(DateTimeOffset due, DateTimeOffset latest)
    {
        var at = _arrivals.BinarySearch(due);
        at = at < 0 ? ~at : at;
        return at < _arrivals.Count && _arrivals[at] <= latest;
    }
}
