using System.Globalization;
using System.Text;

namespace Qingjian.Archive.Record;

/// <summary>A record that is built for the first time and has not caught up: what a restart needs to go on instead of beginning
/// again. It is never shown to anyone.</summary>
/// <param name="MustReach">Leaves it must have before its first checkpoint is published: an earlier record of the same journal
/// may have shown as many.</param>
/// <param name="Note">Signed like a checkpoint, so that a changed tile is noticed here too.</param>
internal sealed record RecordBuilding(long MustReach, byte[] Note)
{
    /// <exception cref="RecordStoppedException">These are not the bytes of one.</exception>
    public static RecordBuilding Parse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        return end > 0 && long.TryParse(bytes[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var mustReach)
            ? new RecordBuilding(mustReach, bytes[(end + 1)..].ToArray())
            : throw new RecordStoppedException(RecordFault.CheckpointNotSigned, "record/building");
    }

    public byte[] ToBytes() => [.. Encoding.ASCII.GetBytes(MustReach.ToString(CultureInfo.InvariantCulture) + "\n"), .. Note];
}
