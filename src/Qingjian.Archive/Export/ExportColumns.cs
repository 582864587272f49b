namespace Qingjian.Archive.Export;

/// <summary>The columns of every export, in their order; <see cref="SeriesCsv"/> writes them.</summary>
internal static class ExportColumns
{
    private const string Zone = "CSV: Beijing time with its offset +08:00; Parquet: an instant, UTC";

    public static IReadOnlyList<ExportColumn> All { get; } =
    [
        new("station", "VARCHAR", "Station code"),
        new("parameter", "VARCHAR", "Factor code of HJ 212"),
        new("period", "VARCHAR", "RealTime, Minute, Hour, Day or Sample"),
        new("statistic", "VARCHAR", "Value, Average, Minimum, Maximum, Total …"),
        new("start", "TIMESTAMP WITH TIME ZONE", "Beginning of the period; of a real-time value its instant", TimeZone: Zone),
        new("value", "VARCHAR", "The digits as they were sent; empty when there is no number", "column unit"),
        new("unit", "VARCHAR", "Unit by the station's profile when the value was received"),
        new("mark", "VARCHAR", "The device's mark, HJ 212-2017 table 8"),
        new("fault", "VARCHAR", "What was wrong with the number as sent, or None"),
        new("revision", "INTEGER", "1 for the first content of a start, then 2, 3 …"),
        new("origin", "VARCHAR", "Sent, or RolledUp from shorter periods"),
        new("valid", "SMALLINT", "Of a computed value: shorter periods that took part", "count"),
        new("due", "SMALLINT", "Of a computed value: shorter periods that there should be", "count"),
        new("received", "TIMESTAMP WITH TIME ZONE", "When this content was first received", TimeZone: Zone),
        new("journal_position", "BIGINT", "The journal entry that brought it: what a proof names"),
        new("standing", "VARCHAR", "Valid, Doubtful, Invalid, NotNormal or Fault; empty in raw exports"),
        new("decision", "BIGINT", "Number of the decision behind the standing; empty when none"),
    ];

    public static string Header { get; } = string.Join(',', All.Select(column => column.Name));
}
