using Npgsql;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive.Postgres;

/// <summary>Reads stretches of entries from the table; holds no connection between two of them.</summary>
internal sealed class TableReader(NpgsqlDataSource source) : ISegmentReader
{
    public int Read(long position, ref byte[] buffer, out long firstPosition, out long fileOffset)
    {
        (firstPosition, fileOffset) = (position, 0);
        using var connection = source.OpenConnection();
        using var command = connection.Command(JournalTable.ReadFrom, position);
        using var rows = command.ExecuteReader();
        var length = 0;
        while (rows.Read())
        {
            var size = (int)rows.GetBytes(0, 0, null, 0, 0);
            if (buffer.Length < length + size)
                Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + size));
            length += (int)rows.GetBytes(0, 0, buffer, length, size);
        }
        return length;
    }

    public void Dispose()
    {
    }
}
