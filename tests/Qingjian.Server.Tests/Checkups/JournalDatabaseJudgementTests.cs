using Qingjian.Archive;
using Qingjian.Server.Checkups;

namespace Qingjian.Server.Tests.Checkups;

/// <summary>What the doctor says of a journal in a database, for each way in which it can stand.</summary>
public sealed class JournalDatabaseJudgementTests
{
    private static readonly DatabaseJournalState Whole = new()
    {
        Id = Guid.Parse("0197c1e0-0000-7000-8000-000000000001"),
        Last = 2_000_000,
        LastReceivedUtc = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
        Partitions = 1,
        Sampled = 16384,
        Turn = "qingjian journal, session 7 from 10.0.0.1 since 2026-11-22T08:00:00Z",
        Bytes = 1_000_000_000,
        EntriesOfLastDay = 400_000,
    };

    [Fact]
    public void A_whole_journal_of_the_folder_is_good()
    {
        var said = new JournalTable().Judge(Whole, "0197c1e0-0000-7000-8000-000000000001");
        Assert.Equal((Health.Good, (string?)null), (said.Health, said.ToDo));
        Assert.Contains("2000000 entries in 1 partitions, the newest of 2026-11-22T09:00:00Z; 16384 of them read", said.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_another_folder_is_told_by_both_names() =>
        Wrong(new JournalTable().Judge(Whole, "0197c1e0-0000-7000-8000-000000000002"), "journal 0197c1e0-0000-7000-8000-000000000002, the database holds journal 0197c1e0-0000-7000-8000-000000000001");

    [Fact]
    public void Every_fault_has_advice_in_both_languages()
    {
        foreach (var fault in Enum.GetValues<DatabaseJournalFault>())
            Wrong(new JournalTable().Judge(Whole with { Findings = [new(fault, "positions 3 to 4")] }, null), "positions 3 to 4");
    }

    [Theory]
    [InlineData("on", "on", "on", "Good")]
    [InlineData("on", "on", "remote_apply", "Good")]
    [InlineData("on", "on", "local", "Good")]
    [InlineData("off", "on", "on", "Bad")]
    [InlineData("on", "off", "on", "Bad")]
    [InlineData("on", "on", "off", "Doubtful")]
    public void Settings_with_which_a_commit_may_be_lost_are_named(string fsync, string pages, string commit, string health)
    {
        var said = new JournalDurability().Judge(new Dictionary<string, string> { ["synchronous_commit"] = commit, ["fsync"] = fsync, ["full_page_writes"] = pages });
        Assert.Equal(Enum.Parse<Health>(health), said.Health);
        Assert.Equal($"fsync {fsync}, full_page_writes {pages}, synchronous_commit {commit}", said.Found);
        Assert.Equal(said.Health == Health.Good, said.ToDo is null && said.ToDoChinese is null);
    }

    [Theory]
    [InlineData(true, true, "", "Good")]
    [InlineData(true, false, "hall-1, hall-2", "Good")]
    [InlineData(true, false, "", "Bad")]
    [InlineData(false, false, "", "Good")]
    [InlineData(false, true, "", "Doubtful")]
    [InlineData(false, true, "hall-2", "Good")]
    public void Who_has_the_turn_is_judged_by_whether_a_server_runs_here(bool isRunning, bool isHeld, string servers, string health)
    {
        var said = new JournalTurn().Judge(Whole with { Turn = isHeld ? Whole.Turn : null, Servers = servers }, isRunning);
        Assert.Equal(Enum.Parse<Health>(health), said.Health);
        Assert.Contains(isHeld ? "session 7 from 10.0.0.1" : "held by nobody", said.Found, StringComparison.Ordinal);
        Assert.Contains(servers, said.Found, StringComparison.Ordinal);
    }

    // 1 GB over two million entries are 500 bytes each; 400,000 of them 0.2 GB.
    [Fact]
    public void Size_and_growth_are_told() => Assert.Equal(
        "1.000 GB on the database's disk, 500 bytes an entry; 400000 entries in the last day received, about 0.200 GB",
        new JournalSize().Judge(Whole).Found);

    private static void Wrong(Diagnosis said, string found)
    {
        Assert.Equal(Health.Bad, said.Health);
        Assert.Contains(found, said.Found, StringComparison.Ordinal);
        Assert.Matches("[a-z]{3}", said.ToDo);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{3}", said.ToDoChinese);
    }
}
