using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>The note of a checkpoint: origin, size, root, and one extension line with the time of signing.</summary>
internal static class SignedCheckpoint
{
    private const string TimePrefix = "time ";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static RecordCheckpoint Sign(long size, in TreeHash root, DateTimeOffset now, NoteSigner signer)
    {
        var second = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var checkpoint = new Checkpoint(signer.Key.Name, size, root)
        {
            Extensions = [TimePrefix + second.ToString(TimeForm, CultureInfo.InvariantCulture)],
        };
        return new(size, root, second, SignedNote.Sign(checkpoint.ToString(), signer), signer.Key);
    }

    public static bool TryOpen(byte[] note, NoteKey key, [NotNullWhen(true)] out RecordCheckpoint? checkpoint)
    {
        checkpoint = null;
        if (!SignedNote.TryOpen(note, key, out var text) || !Checkpoint.TryParse(text, out var body) || body.Origin != key.Name)
            return false;
        if (body.Extensions is not [var line] || !line.StartsWith(TimePrefix, StringComparison.Ordinal)
            || !DateTimeOffset.TryParseExact(line[TimePrefix.Length..], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
            return false;
        checkpoint = new(body.Size, body.Root, signed, Encoding.UTF8.GetString(note), key);
        return true;
    }
}
