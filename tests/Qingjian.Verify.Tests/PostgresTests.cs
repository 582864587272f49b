using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests;

/// <summary>Decisions and issue events in PostgreSQL, beside journal and record in the folder.</summary>
public sealed class PostgresTests : IDisposable
{
    private readonly DataFolder _data;
    private readonly string _folder;

    public PostgresTests(DataFolder data) => (_data, _folder) = (data, data.Copy());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Rows_that_fit_pass_and_are_counted()
    {
        await using var database = await PostgresCopy.OfAsync(_folder);
        var (code, output, error) = await CheckAsync(database);
        Assert.True((code, error) is (0, ""), output + error);
        Assert.Contains("decisions: 3 in the database", output, StringComparison.Ordinal);
        Assert.Contains("issue events: 3 in the database", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edited_deleted_and_added_rows_are_named_as_in_the_embedded_file()
    {
        await using var database = await PostgresCopy.OfAsync(_folder);
        await database.ExecuteAsync("""update review_decision set "Verdict" = 1 where "Number" = 2""");
        await database.ExecuteAsync("""update review_decision set "Number" = 9 where "Number" = 3""");
        await database.ExecuteAsync("""update supervision_issue_event set "State" = 1 where "Sequence" = 3""");
        var (code, output, _) = await CheckAsync(database);
        Assert.Equal(1, code);
        Assert.Contains("WRONG decisions: decision 2: column Verdict holds 'valid', the journal says 'doubtful'", output, StringComparison.Ordinal);
        Assert.Contains("decision 3: the journal has it, the database does not", output, StringComparison.Ordinal);
        Assert.Contains("decision 9: the database has it, the journal does not", output, StringComparison.Ordinal);
        Assert.Contains("WRONG issues: issue WT-2026-0001, event 3: column State holds 'Opened', the journal says 'PlanFiled'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused_and_not_taken_for_an_empty_one()
    {
        var (code, _, error) = await Verifier.RunAsync("data", _folder, "--key", _data.Key, "--database", "Host=127.0.0.1;Port=1;Username=x;Timeout=2");
        Assert.Equal(2, code);
        Assert.NotEqual("", error);
    }

    private Task<(int Code, string Output, string Error)> CheckAsync(PostgresCopy database)
    {
        // What lies in the folder must not stand in for the server.
        File.Delete(Path.Combine(_folder, "qingjian.sqlite"));
        return Verifier.RunAsync("data", _folder, "--key", _data.Key, "--database", database.ConnectionString);
    }
}
