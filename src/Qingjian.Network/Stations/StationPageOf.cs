namespace Qingjian.Network.Stations;

/// <summary>One page of the station list.</summary>
internal sealed record StationPageOf(IReadOnlyList<StationRow> Rows, int Total, int Page, int RowsPerPage);
