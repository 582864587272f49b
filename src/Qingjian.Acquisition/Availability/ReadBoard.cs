using Qingjian.Acquisition.Losses;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>Makes the availability board (到报看板): one question to the archive for all stations of the filter, whatever their
/// number.</summary>
internal sealed class ReadBoard(ObservationReader observations, StationDirectory stations, TimeProvider time)
{
    public const int RowsPerPage = 40;

    /// <summary>One page of the board.</summary>
    public async Task<Board> HandleAsync(Scope scope, BoardFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = await AllAsync(scope, filter, cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (rows.Count + RowsPerPage - 1) / RowsPerPage));
        var sum = rows.Aggregate(default(DeliveryCell), (sum, row) => sum + row.Sum);
        return new([.. rows.Skip((page - 1) * RowsPerPage).Take(RowsPerPage)], [.. filter.Starts()], sum, rows.Count, page);
    }

    /// <summary>Every row within the scope, for the file.</summary>
    public async Task<IReadOnlyList<BoardRow>> AllAsync(Scope scope, BoardFilter filter, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cards = stations.Within(scope).Where(filter.Takes).ToList();
        var contacts = await observations.ContactsAsync(scope, [.. cards.Where(card => card.CommissionedOn is null).Select(card => card.Id)], cancellationToken);
        var since = cards.ToDictionary(card => card.Id, card => DueValues.Since(card, contacts.GetValueOrDefault(card.Id)));
        var found = (await observations.DeliveriesAsync(
                scope, [.. cards.Select(card => QuestionOf(card, since[card.Id], filter, now))], filter.Period, filter.FromUtc, filter.ToUtc, filter.Day is not null, cancellationToken))
            .ToDictionary(row => (row.StationId, row.StartUtc.ToUniversalTime()));
        var starts = filter.Starts().ToList();
        return Ordered(cards.Select(card => RowOf(card, since[card.Id], filter, starts, found, now)), filter.Order);
    }

    // What came before the station went into service is owed by nobody, and pays for nothing that is.
    private static DeliveryQuestion QuestionOf(StationCard card, DateTimeOffset? since, BoardFilter filter, DateTimeOffset nowUtc) => new(
        card.Id, card.Profile.Parameters.Keys, since ?? DateTimeOffset.MinValue, DueValues.Before(card.Profile, filter.Period, nowUtc), DueValues.LiveWithin(card.Profile, filter.Period));

    private static BoardRow RowOf(
        StationCard card, DateTimeOffset? since, BoardFilter filter, List<DateTimeOffset> starts, Dictionary<(int, DateTimeOffset), Delivery> found, DateTimeOffset nowUtc)
    {
        var width = filter.Day is null ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1);
        var cells = starts.Select(start =>
        {
            var delivery = found.GetValueOrDefault((card.Id, start));
            return new DeliveryCell(start, DueValues.Count(card.Profile, since, filter.Period, start, start + width, nowUtc), delivery.Received, delivery.Normal, delivery.Late);
        }).ToList();
        return new(card, cells, cells.Aggregate(default(DeliveryCell), (sum, cell) => sum + cell));
    }

    private static List<BoardRow> Ordered(IEnumerable<BoardRow> rows, BoardOrder order) => order switch
    {
        BoardOrder.Code => [.. rows.OrderBy(row => row.Card.Code, StringComparer.Ordinal)],
        // Stations that owe nothing yet come last, whichever is asked for.
        BoardOrder.Rate => [.. rows.OrderBy(row => row.Sum.Due == 0 ? 2 : (double)row.Sum.Received / row.Sum.Due).ThenBy(row => row.Card.Code, StringComparer.Ordinal)],
        BoardOrder.Missing => [.. rows.OrderByDescending(row => row.Sum.Missing).ThenBy(row => row.Card.Code, StringComparer.Ordinal)],
        BoardOrder.Late => [.. rows.OrderByDescending(row => row.Sum.Late).ThenBy(row => row.Card.Code, StringComparer.Ordinal)],
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };
}
