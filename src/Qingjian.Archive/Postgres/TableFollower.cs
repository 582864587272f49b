using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace Qingjian.Archive.Postgres;

/// <summary>Hears how far the other processes have come: the database tells of each commit, and is asked once a second in case that
/// it could not tell.</summary>
internal sealed class TableFollower(string database) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public void Start(Action<long> durable) => _work = Task.Run(() => RunAsync(durable));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the database: it is asked again, and whoever appends hears of it.")]
    private async Task RunAsync(Action<long> durable)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(durable);
            }
            catch (Exception) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                await Task.Delay(Look, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(Action<long> durable)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(_stop.Token);
        connection.Notification += (_, told) => durable(long.Parse(told.Payload, CultureInfo.InvariantCulture));
        connection.Execute("listen archive_journal");
        while (true)
        {
            if (!await connection.WaitAsync(Look, _stop.Token))
                durable(connection.Read<long>(JournalTable.LastPosition));
        }
    }
}
