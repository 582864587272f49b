using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Availability;
using Qingjian.Acquisition.Losses;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Availability;

public sealed class ReadBoardTests
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_real_month_on_the_board_is_what_a_count_by_hand_of_its_file_gives()
    {
        var cells = PrsaMonth.Read(2014, 11);
        Assert.NotEmpty(cells);
        await using var host = await IntakeHost.StartAsync();
        var late = new HashSet<(DateTimeOffset, string)>();
        foreach (var hour in cells.GroupBy(cell => cell.Hour))
        {
            // Every seventh hour comes a day late, every fifth twice, every eleventh again with another number.
            var number = hour.Key.Day * 24 + hour.Key.Hour;
            var received = hour.Key.AddHours(number % 7 == 0 ? 25 : 1).AddMinutes(3);
            Send(host, hour.Key, hour.Select(cell => (cell.Factor, cell.Text)), received);
            if (number % 7 == 0)
                late.UnionWith(hour.Select(cell => (cell.Hour, cell.Factor)));
            if (number % 5 == 0)
                Send(host, hour.Key, hour.Select(cell => (cell.Factor, cell.Text)), received.AddHours(6));
            if (number % 11 == 0)
                Send(host, hour.Key, hour.Select(cell => (cell.Factor, cell.Text + "1")), received.AddHours(9));
        }
        await host.ProjectedAsync();

        var month = new BoardFilter(null, null, null, Period.Hour, new(2014, 11, 1), null, BoardOrder.Rate);
        var board = await BoardAsync(host, month);
        // N2 and S1 sent nothing; what sent something stands last when the smallest share comes first.
        Assert.Equal(["N2", "S1", "N1"], board.Rows.Select(row => row.Card.Code));
        var row = board.Rows[^1];
        Assert.Equal(30, row.Cells.Count);
        foreach (var day in row.Cells)
        {
            var own = cells.Where(cell => cell.Hour.Day == day.StartUtc.ToBeijing().Day).ToList();
            Assert.Equal((72, own.Count, own.Count, own.Count(cell => late.Contains((cell.Hour, cell.Factor)))), (day.Due, day.Received, day.Normal, day.Late));
        }
        Assert.Equal((30 * 72 * 3, cells.Count), (board.Sum.Due, board.Sum.Received));

        var byHour = await BoardAsync(host, month with { Day = new(2014, 11, 9) });
        Assert.Equal(
            Enumerable.Range(0, 24).Select(hour => (3, cells.Count(cell => cell.Hour == new DateTimeOffset(2014, 11, 9, hour, 0, 0, Beijing)))),
            byHour.Rows[^1].Cells.Select(cell => (cell.Due, cell.Received)));

        // The day explained counts the same.
        foreach (var day in row.Cells.Where((_, index) => index % 6 == 0))
        {
            var explained = await ExplainAsync(host, "N1", day.StartUtc.BeijingDay());
            Assert.Equal((day.Due, day.Received, day.Normal, day.Late), (explained!.Sum.Due, explained.Sum.Received, explained.Sum.Normal, explained.Sum.Late));
            Assert.Equal(day.Missing, explained.Parameters.Sum(parameter => parameter.Missing.Sum(run => run.Count)));
        }
    }

    [Fact]
    public async Task A_station_owes_nothing_before_its_first_day_nor_before_the_value_can_be_there()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(IntakeHost.Air("N3", "990101") with { CommissionedOn = new(2026, 11, 21) });
        var board = await BoardAsync(host, new(null, null, null, Period.Hour, new(2026, 11, 1), null, BoardOrder.Code));
        var cells = board.Rows.Single(row => row.Card.Code == "N3").Cells;
        Assert.All(cells.Take(20), cell => Assert.Equal(DeliveryBand.NotDue, cell.Band));
        Assert.Equal(24 * 3, cells[20].Due);
        // It is 15:00: the hour from 14:00 has just ended and is owed ten minutes later; the hour from 13:00 is.
        Assert.Equal(14 * 3, cells[21].Due);
        Assert.All(cells.Skip(22), cell => Assert.Null(cell.Percent));
        Assert.Equal(38 * 3, board.Rows.Single(row => row.Card.Code == "N3").Sum.Due);
    }

    [Fact]
    public async Task A_gap_is_explained_by_the_link_that_was_down_by_the_refused_frame_or_by_a_link_over_which_nothing_came()
    {
        await using var host = await IntakeHost.StartAsync();
        var day = new DateTimeOffset(2026, 11, 20, 0, 0, 0, Beijing);
        host.Append("N1", EntryKind.LinkUp, day);
        host.Append("N1", EntryKind.LinkDown, day.AddHours(5));
        host.Append("N1", EntryKind.LinkUp, day.AddHours(8.5), 2);
        foreach (var hour in Enumerable.Range(0, 24).Except([5, 6, 7, 12, 20, 21]))
            Send(host, day.AddHours(hour), [("a34004", "1"), ("a34002", "2"), ("a21005", "3")], day.AddHours(hour + 1).AddMinutes(1));
        host.Append("N1", EntryKind.Refused, day.AddHours(13.05), 2, 1);
        await host.ProjectedAsync();

        var explained = await ExplainAsync(host, "N1", new(2026, 11, 20));

        Assert.NotNull(explained);
        // 07:00 to 08:00 was due at 08:10, before the link came back at 08:30.
        Assert.Equal(
            [(5, 8, 3, LossState.Offline), (12, 13, 1, LossState.Refused), (20, 22, 2, LossState.Silent)],
            explained.Parameters[0].Missing.Select(run => (run.FromUtc.ToBeijing().Hour, run.ToUtc.ToBeijing().Hour, run.Count, run.State)));
        Assert.Equal([(5.0, 8.5)], explained.Outages.Select(gap => ((gap.FromUtc - day).TotalHours, (gap.ToUtc - day).TotalHours)));
        var board = await BoardAsync(host, new(null, null, null, Period.Hour, new(2026, 11, 1), new(2026, 11, 20), BoardOrder.Missing));
        var row = board.Rows.Single(row => row.Card.Code == "N1");
        Assert.Equal((72, 54, 54, 0), (row.Sum.Due, row.Sum.Received, row.Sum.Normal, row.Sum.Late));
        Assert.Equal([5, 6, 7, 12, 20, 21], row.Cells.Where(cell => cell.Received == 0).Select(cell => cell.StartUtc.ToBeijing().Hour));
        Assert.Equal((72, 54, 18), (explained.Sum.Due, explained.Sum.Received, explained.Sum.Missing));
    }

    [Fact]
    public async Task Without_a_first_day_in_the_registry_a_station_owes_from_its_first_contact_on()
    {
        await using var host = await IntakeHost.StartAsync();
        var contact = new DateTimeOffset(2026, 10, 10, 9, 30, 0, Beijing);
        host.Append("N1", EntryKind.LinkUp, contact);
        // What it brings of the hours before pays for nothing that it owes.
        foreach (var hour in new[] { 7, 8, 9, 10 })
            Send(host, new(2026, 10, 10, hour, 0, 0, Beijing), [("a34004", "1"), ("a34002", "2"), ("a21005", "3")], contact.AddHours(2));
        await host.ProjectedAsync();
        var board = await BoardAsync(host, new(null, null, null, Period.Hour, new(2026, 10, 1), null, BoardOrder.Code));
        // From 10:00 on, the first whole hour.
        Assert.Equal([0, 14 * 3, 24 * 3], board.Rows[0].Cells.Skip(8).Take(3).Select(cell => cell.Due));
        Assert.Equal((3, 13 * 3), (board.Rows[0].Cells[9].Received, board.Rows[0].Cells[9].Missing));
        Assert.Equal(board.Rows[0].Cells.Sum(cell => cell.Missing), board.Rows[0].Sum.Missing);
        Assert.Equal(13 * 3, (await ExplainAsync(host, "N1", new(2026, 10, 10)))!.Sum.Missing);
    }

    [Theory]
    [InlineData("0001-01-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-13-45", false)]
    public void A_day_at_the_end_of_the_calendar_is_no_day(string text, bool isDay) => Assert.Equal(isDay, BoardFilter.DayOf(text) is not null);

    [Fact]
    public async Task Who_sees_the_north_has_neither_rows_nor_sums_nor_days_of_the_south()
    {
        await using var host = await IntakeHost.StartAsync();
        var north = new Scope(IntakeHost.NorthPath, null);
        var filter = new BoardFilter(null, null, null, Period.Hour, new(2026, 10, 1), null, BoardOrder.Code);
        var board = await host.WorkAsync(services => services.GetRequiredService<ReadBoard>().HandleAsync(north, filter, 1, Cancel));
        Assert.Equal(["N1", "N2"], board.Rows.Select(row => row.Card.Code));
        Assert.Equal(2 * 3 * 24 * 31, board.Sum.Due);
        Assert.Null(await host.WorkAsync(services => services.GetRequiredService<ReadStationDay>().HandleAsync(north, "S1", new(2026, 10, 1), Period.Hour, Cancel)));
    }

    private static void Send(IntakeHost host, DateTimeOffset hour, IEnumerable<(string Factor, string Text)> values, DateTimeOffset received) => host.Receive(
        "N1", Commands.HourData, $"DataTime={hour:yyyyMMddHHmmss};" + string.Join(';', values.Select(value => $"{value.Factor}-Avg={value.Text},{value.Factor}-Flag=N")), received);

    private static Task<Board> BoardAsync(IntakeHost host, BoardFilter filter) =>
        host.WorkAsync(services => services.GetRequiredService<ReadBoard>().HandleAsync(Scope.Everything, filter, 1, Cancel));

    private static Task<StationDay?> ExplainAsync(IntakeHost host, string station, DateOnly day) =>
        host.WorkAsync(services => services.GetRequiredService<ReadStationDay>().HandleAsync(Scope.Everything, station, day, Period.Hour, Cancel));
}
