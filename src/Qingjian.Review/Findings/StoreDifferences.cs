using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>Writes what the tests state now over what is stored: a finding that overlaps an earlier one of the same cause is
/// that one, and keeps its number; what is stated no more is withdrawn, never deleted.</summary>
/// <param name="db">The unit of work; nothing is saved here.</param>
/// <param name="pack">Edition of the rule pack.</param>
/// <param name="position">Journal position that the data reach.</param>
/// <param name="now">When.</param>
internal sealed class StoreDifferences(QingjianDb db, string pack, long position, DateTimeOffset now)
{
    /// <summary>How many findings changed.</summary>
    public int Changes { get; private set; }

    /// <param name="station">The station.</param>
    /// <param name="standing">The stored findings of the judged span; tracked.</param>
    /// <param name="judged">What the tests state for it.</param>
    public void Write(int station, IReadOnlyCollection<FindingRow> standing, IReadOnlyList<JudgedFinding> judged)
    {
        var (rowsLeft, judgedLeft) = (standing.ToHashSet(), judged.ToHashSet());
        // The pair that shares most hours first: when findings part or merge, the largest part keeps the number.
        var pairs = standing.SelectMany(row => judged.Select(found => (Row: row, Found: found, Shared: Shared(row, found))))
            .Where(pair => pair.Shared > TimeSpan.Zero)
            .OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Row.Id).ThenBy(pair => pair.Found.Span.From);
        foreach (var (row, found, _) in pairs)
        {
            if (!rowsLeft.Contains(row) || !judgedLeft.Contains(found))
                continue;
            rowsLeft.Remove(row);
            judgedLeft.Remove(found);
            Change(row, found);
        }
        foreach (var row in rowsLeft)
            Withdraw(row);
        foreach (var found in judged.Where(judgedLeft.Contains))
            Raise(station, found);
    }

    private static TimeSpan Shared(FindingRow row, JudgedFinding found) =>
        row.Parameter == found.Parameter && row.Cause == found.Cause ? new Span(row.FromUtc, row.ToUtc).Overlap(found.Span) : TimeSpan.Zero;

    private void Change(FindingRow row, JudgedFinding found)
    {
        if (row.FromUtc == found.Span.From && row.ToUtc == found.Span.To && row.Hours == found.Slots && row.Evidence == found.Evidence)
            return;
        Take(row, found);
        Note(row, FindingEventKind.Changed);
    }

    private void Withdraw(FindingRow row)
    {
        row.WithdrawnUtc = now;
        Note(row, FindingEventKind.Withdrawn);
    }

    private void Raise(int station, JudgedFinding found)
    {
        var row = new FindingRow
        {
            StationId = station,
            Parameter = found.Parameter,
            Cause = found.Cause,
            Level = LevelOf(found.Cause),
            Evidence = found.Evidence,
            FirstSeenUtc = now,
        };
        Take(row, found);
        db.Add(row);
        Note(row, FindingEventKind.Raised);
    }

    private static void Take(FindingRow row, JudgedFinding found) =>
        (row.FromUtc, row.ToUtc, row.Hours, row.Evidence) = (found.Span.From, found.Span.To, found.Slots, found.Evidence);

    private void Note(FindingRow row, FindingEventKind kind)
    {
        Changes++;
        db.Add(new FindingEvent
        {
            Finding = row,
            Kind = kind,
            AtUtc = now,
            Pack = pack,
            Position = position,
            FromUtc = row.FromUtc,
            ToUtc = row.ToUtc,
            Evidence = row.Evidence,
        });
    }

    private static FactLevel LevelOf(FindingCause cause) => cause switch
    {
        FindingCause.Missing or FindingCause.Range or FindingCause.Flat => FactLevel.Bad,
        FindingCause.Spike or FindingCause.Cross or FindingCause.Neighbours => FactLevel.Warn,
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a cause."),
    };
}
