using System.ComponentModel.DataAnnotations;
using Qingjian.Proof;

namespace Qingjian.Archive;

/// <summary>Settings of this room, section <c>Archive</c>.</summary>
public sealed class ArchiveOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Archive";

    /// <summary>The folder of journal and observations; made when absent.</summary>
    [Required]
    public string Folder { get; set; } = "data/archive";

    /// <summary>A folder that every server of a cluster sees (共享文件夹), for what cannot be built from the journal: keys, attachments,
    /// exports, what was forwarded, cosignatures. Empty: <see cref="Folder"/>.</summary>
    public string SharedFolder { get; set; } = "";

    /// <summary>Where what all servers share lies.</summary>
    public string Shared => SharedFolder.Length > 0 ? SharedFolder : Folder;

    /// <summary>Connection string of the PostgreSQL database that holds the journal (日志库); empty: segment files in the folder.</summary>
    public string? JournalDatabase { get; set; }

    /// <summary>Connection string of the PostgreSQL database that holds the observations (观测库), together with <see cref="JournalDatabase"/>
    /// and without other servers; empty: files in the folder.</summary>
    public string? ObservationDatabase { get; set; }

    /// <summary>How long a start waits for the server that has the journal of <see cref="JournalDatabase"/> at work to end.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:50")]
    public TimeSpan JournalPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Shortest time between two commits of a projection.</summary>
    public TimeSpan ProjectionInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>About how many bytes of journal one commit of a projection takes.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int BatchBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Shortest time between two syncs of the journal.</summary>
    public TimeSpan JournalGroupInterval { get; set; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Size in bytes at which a journal segment is closed and compressed.</summary>
    [Range(1024 * 1024, 4L * 1024 * 1024 * 1024)]
    public long JournalSegmentBytes { get; set; } = 128L * 1024 * 1024;

    /// <summary>Memory that the observation store may use, in megabytes.</summary>
    [Range(64, 65536)]
    public int StoreMegabytes { get; set; } = 512;

    /// <summary>Threads that the observation store may use.</summary>
    [Range(1, 256)]
    public int StoreThreads { get; set; } = 2;

    /// <summary>How often is looked for months that may be closed.</summary>
    public TimeSpan ClosingInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after a month's end, and after the last value received for it, the month is closed.</summary>
    public TimeSpan ClosingQuiet { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Most values in one file of a closed month; bounds the memory that closing needs.</summary>
    [Range(1000, 100_000_000)]
    public long ClosedPartValues { get; set; } = 500_000;

    /// <summary>Name of the record and of the key that signs it, when the key is made at the first start: unique among records,
    /// without spaces and plus signs. C2SP recommends an address without scheme, for example <c>hbj.example.cn/qingjian</c>.</summary>
    [Required, RegularExpression(@"[^\s+]{1,100}")]
    public string RecordOrigin { get; set; } = "qingjian.local/record";

    /// <summary>Public keys of the witnesses whose cosignatures are kept and shown (见证人公钥): <c>name+id+base64(0x04 ‖ key)</c>, as
    /// C2SP tlog-cosignature writes them.</summary>
    public string[] RecordWitnesses { get; set; } = [];

    /// <summary>How long the files of an export are kept for download.</summary>
    public TimeSpan ExportKept { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often is looked for frames that expired under the retention policy in force.</summary>
    public TimeSpan RetentionInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>An export stops when less of the disk is free, in megabytes: what arrives goes before.</summary>
    [Range(0, int.MaxValue)]
    public int ExportLeavesMegabytes { get; set; } = 1024;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(ObservationDatabase) && string.IsNullOrEmpty(JournalDatabase))
            yield return new ValidationResult("ObservationDatabase is set without JournalDatabase: observations in a database follow a journal in a database.", [nameof(ObservationDatabase)]);
        foreach (var text in RecordWitnesses.Where(text => !WitnessKey.TryParse(text, out _)))
            yield return new ValidationResult($"RecordWitnesses '{text}' is no witness key: name+id+base64 with algorithm 4 is expected.", [nameof(RecordWitnesses)]);
    }

    internal IEnumerable<WitnessKey> WitnessKeys()
    {
        foreach (var text in RecordWitnesses)
            if (WitnessKey.TryParse(text, out var key))
                yield return key;
    }
}
