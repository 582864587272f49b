using System.Diagnostics;
using Qingjian.Proof;
using Qingjian.Server.Tests.Backups;
using Qingjian.Server.Tests.Kills;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>What each server's own folder says after the drill, once it has caught up with the journal that they share.</summary>
internal sealed class ClusterComparison(string[] configuration, string shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private string? _checkpoint;

    public List<ComparisonTotals> Totals { get; } = [];

    public List<string> CommandFaults { get; } = [];

    public List<string> RecordFaults { get; } = [];

    public async Task AddAsync(string folder, IReadOnlyCollection<AnsweredUpload> answered, IEnumerable<SentValue> batches, IReadOnlyCollection<string> commands)
    {
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System, configuration);
        await server.CaughtUpAsync();
        var comparison = new ArchiveComparison(server);
        var totals = await comparison.RunAsync(answered);
        await comparison.AddAsync(batches, totals);
        Totals.Add(totals);
        CommandFaults.AddRange(await LivesAsync(server, commands));
        await CompareRecordAsync(folder);
    }

    // The events of the last commands may still be on their way into the journal.
    private static async Task<List<string>> LivesAsync(RunningServer server, IReadOnlyCollection<string> numbers)
    {
        var (began, faults) = (Stopwatch.GetTimestamp(), await CommandLives.FaultsAsync(server.Services, numbers));
        while (faults.Count > 0 && Stopwatch.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            faults = await CommandLives.FaultsAsync(server.Services, numbers);
        }
        return faults;
    }

    // Each record must only add to the one compared before it: the same entries in the same order, on whichever server it was built.
    private async Task CompareRecordAsync(string folder)
    {
        var record = Path.Combine(folder, "record");
        var key = NoteSigner.TryParse((await File.ReadAllTextAsync(Path.Combine(shared, "keys", "record-signing.key"))).Trim(), out var signer) ? signer.Key.ToString() : "";
        var kept = Path.Combine(shared, $"checkpoint-{Totals.Count}");
        File.Copy(Path.Combine(record, "checkpoint"), kept);
        if (_checkpoint is not null)
        {
            var (code, output, error) = await Tool.VerifyAsync("consistency", _checkpoint, kept, "--record", record, "--key", key);
            if (code != 0)
                RecordFaults.Add(output + error);
        }
        _checkpoint = kept;
    }
}
