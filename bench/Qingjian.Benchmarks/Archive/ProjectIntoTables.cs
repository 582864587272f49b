using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Qingjian.Archive;
using Qingjian.Archive.Postgres.Observations;
using Qingjian.Archive.Projections;

namespace Qingjian.Benchmarks.Archive;

/// <summary>The same journal as <see cref="ProjectFrames"/> into a database server, named by <c>QINGJIAN_TEST_POSTGRES</c>. Time per
/// value; bytes per value, keys counted, go to the log.</summary>
[SuppressMessage("Design", "CA1001", Justification = "BenchmarkDotNet calls Close.")]
public class ProjectIntoTables
{
    private const int Hours = 120;
    private const int Values = Hours * ArchiveBench.Stations * ArchiveBench.Factors;
    private const string Size = "select sum(pg_total_relation_size(relid))::bigint from pg_partition_tree('observations_000001.observation')";
    private ArchiveBench? _bench;
    private TableStore? _store;

    private static string Server => Environment.GetEnvironmentVariable("QINGJIAN_TEST_POSTGRES") ?? throw new InvalidOperationException("QINGJIAN_TEST_POSTGRES names no PostgreSQL server.");

    [GlobalSetup]
    public async Task Open()
    {
        _bench = new ArchiveBench();
        await _bench.Fill(Hours);
    }

    [GlobalCleanup]
    public async Task Close() => await _bench!.DisposeAsync();

    [IterationSetup]
    public void OpenEmpty()
    {
        Ask("drop schema if exists observations_000001 cascade");
        Ask("drop table if exists archive_observations");
        _store = new TableStore(Server, Guid.Empty, new ArchiveOptions(), _bench!.Profile, NullLogger.Instance);
    }

    [IterationCleanup]
    public void CloseStore()
    {
        _store!.Dispose();
        Console.WriteLine($"// {(long)Ask(Size)! / (double)Values:F1} bytes per value");
    }

    [Benchmark(OperationsPerInvoke = Values, Description = "projection into PostgreSQL")]
    public async Task Project()
    {
        using var step = new ProjectionStep(_bench!.Journal, _store!, 1 << 24, NullLogger.Instance);
        while (await step.RunAsync(CancellationToken.None))
        {
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Statements of this class.")]
    private static object? Ask(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
