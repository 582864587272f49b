using System.Collections.Concurrent;
using System.Globalization;
using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>One DuckDB file: the writing connection's origin and a pool of reading connections.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string _connectionString;
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];
    private readonly DuckDBConnection _anchor;

    public StoreFile(string path, ArchiveOptions options)
    {
        Path = path;
        // Appending keeps the order of arrival, and with it the time ranges that let a query skip most of the file.
        _connectionString = string.Create(CultureInfo.InvariantCulture,
            $"Data Source={path};memory_limit={options.StoreMegabytes}MB;threads={options.StoreThreads}");
        _anchor = Open();
        _anchor.Execute(ArchiveSchema.Create);
        // Closed files never change, so that what was read of their ends once is good for ever.
        _anchor.Execute("set global parquet_metadata_cache = true");
        Closed = new ClosedMonths(System.IO.Path.ChangeExtension(path, ".months"));
    }

    public string Path { get; }

    /// <summary>The closed months beside the file.</summary>
    public ClosedMonths Closed { get; }

    /// <summary>A new connection; the caller owns it.</summary>
    public DuckDBConnection Open()
    {
        var connection = new DuckDBConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a query on a pooled connection: opening one costs more than most queries.</summary>
    public T Read<T>(Func<DuckDBConnection, T> query)
    {
        if (!_idle.TryTake(out var connection))
            connection = Open();
        try
        {
            return query(connection);
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
            connection.Dispose();
        _anchor.Dispose();
    }
}
