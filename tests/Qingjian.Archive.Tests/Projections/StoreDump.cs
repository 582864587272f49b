using Qingjian.Archive.DuckDb;

namespace Qingjian.Archive.Tests.Projections;

/// <summary>Every row of every table of a store as text, sorted. Series are written by what they are: their numbers follow
/// from how batches were cut and mean nothing.</summary>
internal static class StoreDump
{
    private const string Series = "s.station || '/' || s.parameter || '/' || s.period || '/' || s.statistic";

    private static readonly (string Table, string Sql)[] Tables =
    [
        ("observed", $"select {Series}, start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position from observed o join series s on s.number = o.series"),
        ("receipt", $"select {Series}, start_ms, revision, received_ms, position from receipt o join series s on s.number = o.series"),
        ("rolled", $"select {Series}, start_ms, mantissa, scale, mark, unit, fault, received_ms, position, valid, due from rolled o join series s on s.number = o.series"),
        ("series", $"select {Series} from series s"),
        ("link", "select station, link, peer, up_ms, down_ms, reason from link"),
        ("refusal", "select hour_ms, station, reason, peer, first_ms, last_ms, frames, last_position from refusal"),
        ("set_aside", "select projection, position from set_aside"),
    ];

    public static List<string> Of(ArchiveStore store) => store.Read(generation => generation.File.Read(connection => Tables
        .SelectMany(table => connection.ReadAll(table.Sql, row => table.Table + ": " + string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(row.GetValue))))
        .Order(StringComparer.Ordinal)
        .ToList()));
}
