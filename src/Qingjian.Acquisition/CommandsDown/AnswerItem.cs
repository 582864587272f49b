using Microsoft.Extensions.Localization;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One entry of a station's answer as a person reads it.</summary>
internal sealed record AnswerItem(string Name, string Text)
{
    private const int MostShown = 40;

    /// <summary>The entries of the frame at a journal position; none when it is gone or is no frame.</summary>
    public static IReadOnlyList<AnswerItem> Read(Journal journal, StationDirectory stations, long position)
    {
        if (!journal.TryRead(position, out var entry))
            return [];
        if (stations.Profile(entry.StationId, entry.ProfileRevision) is not { } profile || !profile.TryReadSegment(entry.Payload.Span, out var segment))
            return [];
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
