namespace Qingjian.Server.Tests.Losses;

/// <summary>What was planted, written down where the server cannot read it.</summary>
internal sealed class LossTruth : IDisposable
{
    // Made for this account alone: mode 0700.
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-truth-").FullName;
    private readonly LossHouse _house;

    private LossTruth(LossHouse house) => _house = house;

    private string Path => System.IO.Path.Combine(_folder, "truth.txt");

    public static async Task<LossTruth> WriteAsync(LossHouse house, IEnumerable<string> lines)
    {
        var truth = new LossTruth(house);
        await File.WriteAllLinesAsync(truth.Path, lines, TestContext.Current.CancellationToken);
        return truth;
    }

    public Task<string[]> ReadAsync() => File.ReadAllLinesAsync(Path, TestContext.Current.CancellationToken);

    /// <summary>Fails when the server could read it, was told of it or has it open; says what keeps it out.</summary>
    public async Task<string> OutOfReachAsync()
    {
        Assert.DoesNotContain(_house.Server.Open, name => name.StartsWith(_folder, StringComparison.Ordinal));
        Assert.DoesNotContain(_folder, _house.Server.Told, StringComparison.Ordinal);
        if (!_house.HasOwnAccount)
            return "the server is a process of its own under the drill's account, was not told of the truth file and does not have it open";
        Assert.False(await DrivenProcess.OwnAccountReadsAsync(Path), $"The server's account may read {Path}.");
        return "the server is a process and an account of its own, which is refused to read the truth file";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
