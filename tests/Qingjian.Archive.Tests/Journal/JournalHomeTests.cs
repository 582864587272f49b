using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>A folder belongs to one journal: its projections count that one's positions.</summary>
public sealed class JournalHomeTests(SharedJournalFixture server) : IClassFixture<SharedJournalFixture>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-home-").FullName;

    public async ValueTask InitializeAsync() => await server.BeginAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_folder_whose_journal_lies_in_a_database_has_no_files_of_it_and_is_opened_with_that_database_only()
    {
        await using (var journal = Open(server.Database))
            Assert.Equal(1, journal.Append("a"));
        Assert.False(Directory.Exists(Path.Combine(_folder, "journal")));
        var without = Assert.Throws<InvalidDataException>(() => Open(null));
        Assert.Contains("Archive:JournalDatabase", without.Message, StringComparison.Ordinal);
        await using (var again = Open(server.Database))
            Assert.Equal(["a"], again.ReadAll());

        // Another journal in the same place: as if the wrong database were named.
        server.Run("drop table archive_journal, archive_journal_id");
        var other = Assert.Throws<InvalidDataException>(() => Open(server.Database));
        Assert.Contains("belongs to journal", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_files_of_a_journal_is_not_given_another_one()
    {
        await using (var journal = Open(null))
            journal.Append("a");
        var refused = Assert.Throws<InvalidDataException>(() => Open(server.Database));
        Assert.Contains("a journal of its own", refused.Message, StringComparison.Ordinal);
        await using var still = Open(null);
        Assert.Equal(["a"], still.ReadAll());
    }

    private Archive.Journal Open(string? database) => JournalHome.Open(
        _folder, database, isAlone: true, JournalScript.Options(Path.Combine(_folder, "journal")), NullLogger.Instance);
}
