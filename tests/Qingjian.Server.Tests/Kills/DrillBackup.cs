using System.Text.Json;
using Qingjian.Server.Tests.Backups;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Kills;

/// <summary>A backup that is made while everybody works, and its restore into an empty folder.</summary>
internal sealed class DrillBackup(string folder) : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("qingjian-kill-backup-").FullName;
    private List<AnsweredUpload> _before = [];
    private long _entries;

    private string Archive => Path.Combine(_work, "backup.tar");

    public async Task MakeAsync(DrillStations stations)
    {
        _before = [.. stations.Answered];
        var (code, output, error) = await Tool.QingjianAsync("backup", Archive, "--data", folder, "--json");
        Assert.True(code == 0, output + error);
        _entries = JsonDocument.Parse(output).RootElement.GetProperty("journalEntries").GetInt64();
    }

    /// <summary>Restores it, lets the verifier compare, and looks for what was answered before the backup began.</summary>
    public async Task<IEnumerable<(string What, object Count)>> RestoreAsync()
    {
        var restored = Path.Combine(_work, "restored");
        var (code, output, error) = await Tool.QingjianAsync("restore", Archive, "--data", restored, "--json");
        Assert.True(code == 0, output + error);
        (code, output, error) = await Tool.VerifyAsync("data", restored);
        Assert.True(code == 0, output + error);
        Assert.Contains($"journal: {_entries} entries", output, StringComparison.Ordinal);
        Assert.Contains($"record: {_entries} leaves", output, StringComparison.Ordinal);
        await using var server = await RunningServer.StartAsync(restored, TimeProvider.System);
        await server.CaughtUpAsync();
        var totals = await new ArchiveComparison(server).RunAsync(_before);
        Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits));
        return [("backup under load: entries, verified", _entries), ("values answered before it, all restored", totals.Values)];
    }

    public void Dispose() => Directory.Delete(_work, recursive: true);
}
