using System.Buffers;
using Microsoft.Extensions.Localization;
using Qingjian.Archive;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One entry of a station's answer as a person reads it.</summary>
internal sealed record AnswerItem(string Name, string Text)
{
    private const int MostShown = 40;

    /// <summary>The entries of the frame at a journal position; none when it is gone or is no frame.</summary>
    public static IReadOnlyList<AnswerItem> Read(Journal journal, long position)
    {
        if (!journal.TryRead(position, out var entry))
            return [];
        var bytes = new ReadOnlySequence<byte>(entry.Payload);
        if (!FrameScanner.TryReadAtPause(ref bytes, FrameOptions.WithForeignChecksums, out var frame) || frame.Fault != FrameFault.None)
            return [];
        var segment = frame.Segment.ToArray();
        return Packet.TryParse(segment, out var packet, out _) ? Items(packet) : [];
    }

    /// <summary>The entry's name in words, or as the station wrote it.</summary>
    public string Label(IStringLocalizer<AcquisitionWords> words)
    {
        var known = words["Command.Field." + Name];
        return known.ResourceNotFound ? Name : known;
    }

    private static List<AnswerItem> Items(in Packet packet)
    {
        var found = new List<AnswerItem>();
        var items = packet.Items;
        while (found.Count < MostShown && items.Read(out var item))
        {
            var isTime = item.Name.EndsWith("Time"u8) && item.Value.Length == WireTime.Length;
            var text = isTime && WireTime.TryParse(item.Value, out var beijing) ? beijing.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) : WireText.Decode(item.Value, out _);
            found.Add(new(System.Text.Encoding.ASCII.GetString(item.Name), text));
        }
        return found;
    }
}
