using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Qingjian.Archive.Postgres;

/// <summary>Puts the entries of a journal's files into an empty table, in one transaction: it holds all of them afterwards, or none.</summary>
internal static class TableFill
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Returns the journal's own name.</summary>
    /// <exception cref="IOException">The database refuses, its journal has entries, or a server works with it.</exception>
    public static Guid Run(string database, JournalSnapshot snapshot, CancellationToken cancellationToken)
    {
        try
        {
            // Keeps every server away: who is alone has the turn, and is refused beside a cluster.
            var place = TablePlace.Open(database, isAlone: true, Patience);
            try
            {
                if (place.Last > 0)
                    throw NotEmpty(database, place.Last);
                Copy(database, snapshot, cancellationToken);
                return place.Id;
            }
            finally
            {
                place.Close();
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            throw new IOException($"The database of the journal (Archive:JournalDatabase) did not take the entries: {failure.Message}", failure);
        }
    }

    public static IOException NotEmpty(string database, long last)
    {
        var of = new NpgsqlConnectionStringBuilder(database);
        return new IOException(string.Create(CultureInfo.InvariantCulture, $"The journal in database '{of.Database}' on {of.Host} has {last} entries. A restore replaces nothing: give an empty database in Archive:JournalDatabase."));
    }

    private static void Copy(string database, JournalSnapshot snapshot, CancellationToken cancellationToken)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, CommandTimeout = 0, KeepAlive = 10, ApplicationName = "qingjian restore" }.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("set local synchronous_commit = on");
        for (var first = 0L; first <= snapshot.LastPosition;)
            first = JournalTable.CreatePartition(connection, first);
        using (var copy = connection.BeginBinaryImport("copy archive_journal(position, entry) from stdin (format binary)"))
        {
            foreach (var batch in snapshot.Batches())
                for (var i = 0; i < batch.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    copy.StartRow();
                    copy.Write(batch.FirstPosition + i, NpgsqlDbType.Bigint);
                    copy.Write(batch.Raw(i), NpgsqlDbType.Bytea);
                }
            copy.Complete();
        }
        transaction.Commit();
    }
}
