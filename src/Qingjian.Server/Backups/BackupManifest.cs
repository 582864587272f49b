using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qingjian.Server.Backups;

/// <summary>What a backup holds (docs/operations.md); its last file.</summary>
/// <param name="Format">Name and version of this form.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="MadeUtc">When it was made.</param>
/// <param name="JournalEntries">Journal entries in it: positions 1 to this.</param>
/// <param name="RecordSize">Leaves of the signed checkpoint in it.</param>
/// <param name="Tables">Rows of each table of the database; empty when the business data lie in a server of their own.</param>
/// <param name="Files">Every other file of the archive.</param>
internal sealed record BackupManifest(
    string Format,
    string Program,
    DateTimeOffset MadeUtc,
    long JournalEntries,
    long RecordSize,
    IReadOnlyDictionary<string, long> Tables,
    IReadOnlyList<BackupFile> Files)
{
    public const string CurrentFormat = "qingjian-backup/1";
    public const string Name = "manifest.json";
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, _json);

    /// <exception cref="BackupRefusedException">It is not a manifest of a form that this program reads.</exception>
    public static BackupManifest Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BackupManifest>(bytes, _json);
            if (read is { Format: CurrentFormat, Tables: not null, Files: not null })
                return read;
            throw new BackupRefusedException($"{Name}: format '{read?.Format}' is not known; {CurrentFormat} is expected.");
        }
        catch (JsonException failure)
        {
            throw new BackupRefusedException($"{Name} is not a manifest: {failure.Message}");
        }
    }
}
