using System.Globalization;
using DuckDB.NET.Data;
using Qingjian.Archive.DuckDb;

namespace Qingjian.Archive;

/// <summary>How far the observations in a data folder are, asked of the file without a server (投影进度).</summary>
public static class StoredProgress
{
    /// <summary>The last position that was applied and stored; 0 when nothing is there yet; null while a server has the file open.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static long? Read(string dataFolder)
    {
        var store = Path.Combine(dataFolder, "store");
        var pointer = Path.Combine(store, "current");
        var number = File.Exists(pointer) ? File.ReadAllText(pointer) : "1";
        var path = Path.Combine(store, $"observations-{number.PadLeft(6, '0')}.duckdb");
        if (!File.Exists(path))
            return 0;
        if (IsHeld(Path.Combine(store, "lock")))
            return null;
        try
        {
            using var connection = new DuckDBConnection($"Data Source={path};access_mode=READ_ONLY");
            connection.Open();
            return connection.ReadLong("select coalesce(max(watermark), 0) from projection");
        }
        catch (DuckDBException failure)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"'{path}' cannot be read: {failure.Message}"), failure);
        }
    }

    private static bool IsHeld(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
