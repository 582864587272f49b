using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Availability;
using Qingjian.Acquisition.Losses;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Losses;

/// <summary>Holds the availability board against the loss accounts: two questions to the archive, one counting.</summary>
internal static class CompareWithBoard
{
    /// <summary>Every cell that differs, by day and by hour; and how many were compared.</summary>
    public static async Task<(List<string> Differences, int Cells)> Async(IServiceProvider services, DateTimeOffset start, int days)
    {
        await using var work = services.CreateAsyncScope();
        var (board, ledger) = (work.ServiceProvider.GetRequiredService<ReadBoard>(), work.ServiceProvider.GetRequiredService<ReadLosses>());
        var (differences, cells) = (new List<string>(), 0);
        for (var day = start; day < start.AddDays(days); day = day.AddDays(1))
        {
            var date = DateOnly.FromDateTime(day.Date);
            var filter = new BoardFilter(null, null, null, Period.Hour, new(date.Year, date.Month, 1), date, BoardOrder.Code);
            var month = (await board.AllAsync(Scope.Everything, filter with { Day = null }, Cancel)).ToDictionary(row => row.Card.Code);
            foreach (var row in await board.AllAsync(Scope.Everything, filter, Cancel))
            {
                var account = await ledger.HandleAsync(Scope.Everything, row.Card.Code, Period.Hour, day.ToUniversalTime(), day.AddDays(1).ToUniversalTime(), Cancel);
                var whole = month[row.Card.Code].Cells[date.Day - 1];
                Compare($"{row.Card.Code} {date:MM-dd}", Text(whole) + $" normal {whole.Normal}", Text(account!.Runs) + $" normal {account.Parameters.Sum(one => one.Normal)}");
                foreach (var cell in row.Cells)
                    Compare($"{row.Card.Code} {date:MM-dd} {cell.StartUtc.ToBeijing():HH}", Text(cell), Text(account.Runs.Where(run => run.FromUtc <= cell.StartUtc && run.ToUtc > cell.StartUtc).Select(run => run with { Count = 1 })));
            }
        }
        return (differences, cells);

        void Compare(string where, string shown, string counted)
        {
            cells++;
            if (shown != counted)
                differences.Add($"{where}: the board says {shown}, the ledger {counted}");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Text(DeliveryCell cell) => $"due {cell.Due} received {cell.Received} late {cell.Late} missing {cell.Missing}";

    private static string Text(IEnumerable<LossRun> runs)
    {
        var all = runs.ToList();
        var missing = all.Where(run => run.IsMissing).Sum(run => run.Count);
        var due = all.Sum(run => run.Count);
        return $"due {due} received {due - missing} late {all.Where(run => run.State is LossState.Late or LossState.BackFilled).Sum(run => run.Count)} missing {missing}";
    }
}
