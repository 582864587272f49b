using System.Net;
using Qingjian.Acquisition;
using Qingjian.Archive;
using Qingjian.Server.Backups;

namespace Qingjian.Server.Checkups;

/// <summary>The installation that is examined.</summary>
internal sealed record Patient
{
    private DatabaseJournalState? _state;

    public required DataFolder Data { get; init; }

    /// <summary>Where its pages are, or shall be.</summary>
    public required Uri Pages { get; init; }

    /// <summary>Where its gateway is, or shall be.</summary>
    public required IPEndPoint Gateway { get; init; }

    /// <summary>Whether a server has the folder open.</summary>
    public required bool IsRunning { get; init; }

    /// <summary>Connection string of the business data, or null when they lie in the folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>Connection string of the journal, or null when it lies in the folder.</summary>
    public string? JournalDatabase { get; init; }

    /// <summary>The encrypted ports and their certificate.</summary>
    public TlsOptions Tls { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Bytes that are free, and bytes in all, on the disk of a folder.</summary>
    public Func<string, (long Free, long Whole)> Disk { get; init; } = folder =>
    {
        var drive = new DriveInfo(folder);
        return (drive.AvailableFreeSpace, drive.TotalSize);
    };

    /// <summary>How far the journal reaches at this moment.</summary>
    public JournalEnd JournalEnd() => Archive.JournalEnd.Read(Data.Journal, JournalDatabase);

    /// <summary>How the journal's database stands; read once for all examinations.</summary>
    public DatabaseJournalState JournalState() => _state ??= DatabaseJournalState.Read(JournalDatabase!);
}
