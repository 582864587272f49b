namespace Qingjian.Acquisition.Availability;

/// <summary>The board of one page, with the sum over all stations of the filter.</summary>
internal sealed record Board(IReadOnlyList<BoardRow> Rows, IReadOnlyList<DateTimeOffset> Starts, DeliveryCell Sum, int Total, int Page);
