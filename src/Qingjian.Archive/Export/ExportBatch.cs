using Qingjian.Network;

namespace Qingjian.Archive.Export;

/// <summary>One question of an export: some series over some span.</summary>
internal sealed record ExportBatch(IReadOnlyList<(StationCard Station, SeriesKey Key)> Series, DateTimeOffset FromUtc, DateTimeOffset ToUtc);
