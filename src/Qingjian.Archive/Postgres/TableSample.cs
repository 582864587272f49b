using System.Globalization;
using Npgsql;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Postgres;

/// <summary>Reads stretches of a journal's table, the first and the last among them, and compares each entry with its position and
/// its CRC-32. A journal that is not longer than the stretches is read whole.</summary>
internal sealed class TableSample(NpgsqlConnection connection)
{
    private const int Stretches = 64;
    private const int StretchEntries = 256;
    private const int StretchBytes = 1 << 20;

    private const string Read = """
        select position, entry from (
            select position, entry, sum(octet_length(entry)) over (order by position) - octet_length(entry) as before
            from archive_journal where position >= $1 and position <= $2) stretch
        where before < $3 order by position
        """;

    /// <summary>Entries that were read.</summary>
    public long Entries { get; private set; }

    public IEnumerable<DatabaseJournalFinding> Faults(long last)
    {
        var next = 1L;
        for (var number = 0; number < Stretches && next <= last; number++)
        {
            var begin = number == Stretches - 1 ? last - StretchEntries + 1 : 1 + (long)((Int128)(last - 1) * number / (Stretches - 1));
            next = Math.Max(next, begin);
            var end = Math.Min(next + StretchEntries - 1, last);
            foreach (var fault in Stretch(next, end))
                yield return fault;
            next = end + 1;
        }
    }

    private IEnumerable<DatabaseJournalFinding> Stretch(long from, long until)
    {
        using var command = connection.Command(Read, from, until, StretchBytes);
        using var rows = command.ExecuteReader();
        var (expected, bytes) = (from, 0L);
        for (; rows.Read(); Entries++)
        {
            var (position, entry) = (rows.GetInt64(0), (byte[])rows[1]);
            if (position > expected)
                yield return Missing(expected, position - 1);
            if (EntryFormat.Inspect(entry, position, out var size) != EntryState.Whole || size != entry.Length)
                yield return new(DatabaseJournalFault.Damaged, string.Create(CultureInfo.InvariantCulture, $"the entry at position {position} fails its CRC-32"));
            (expected, bytes) = (position + 1, bytes + entry.Length);
        }
        // Otherwise the stretch was cut at its bytes.
        if (bytes < StretchBytes && expected <= until)
            yield return Missing(expected, until);
    }

    private static DatabaseJournalFinding Missing(long from, long until) =>
        new(DatabaseJournalFault.Missing, string.Create(CultureInfo.InvariantCulture, $"positions {from} to {until}"));
}
