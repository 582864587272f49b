using System.Buffers;
using System.Text;
using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Writes messages as frames by the letter of an edition.</summary>
public static class MessageWriter
{
    /// <summary>Writes a message as one frame, or, when its data area is longer than 950 bytes or its segment than 1024, as several that are cut between
    /// items, each with its own DataTime, QN and number (HJ 212-2017 Table 3, C.49, C.50).</summary>
    /// <param name="output">Where to.</param>
    /// <param name="header">The header; of a split message its Flag's split bit and its numbers are set here.</param>
    /// <param name="message">The message.</param>
    /// <param name="dialect">The edition. In HJ/T 212-2005 an answer carries its request's QN within the data area: give <paramref name="answers"/>.</param>
    /// <param name="nextQn">A new request number for each further part; null repeats the header's.</param>
    /// <param name="answers">In HJ/T 212-2005 the QN of the request that is answered; null otherwise.</param>
    /// <exception cref="ArgumentException">A value cannot be written so that it can be read back; the text names field, value and rule.</exception>
    public static void Write(
        IBufferWriter<byte> output, in PacketHeader header, Message message, Dialect dialect, Func<string>? nextQn = null, string? answers = null)
    {
        var area = new AreaText(dialect);
        if (answers is not null)
            area.Add("QN", answers);
        message.Write(area);
        if (area.Written.Length <= FrameWriter.RoomFor(header))
            FrameWriter.Write(output, header, area.Written);
        else
            WriteParts(output, header, area.Written, nextQn);
    }

    /// <summary>The data area that a message has in an edition.</summary>
    /// <exception cref="ArgumentException">A value cannot be written so that it can be read back.</exception>
    public static string ToText(Message message, Dialect dialect)
    {
        var area = new AreaText(dialect);
        message.Write(area);
        return Encoding.UTF8.GetString(area.Written);
    }

    private static void WriteParts(IBufferWriter<byte> output, in PacketHeader header, ReadOnlySpan<byte> area, Func<string>? nextQn)
    {
        var flag = (header.Flag ?? default).WithSplit(true);
        var room = FrameWriter.RoomFor(header with { Flag = flag, PacketCount = 9999, PacketNumber = 9999 });
        var parts = AreaParts.Cut(area, room);
        for (var i = 0; i < parts.Count; i++)
            FrameWriter.Write(output, header with
            {
                Qn = i == 0 || nextQn is null ? header.Qn : nextQn(),
                Flag = flag,
                PacketCount = parts.Count,
                PacketNumber = i + 1,
            }, parts[i]);
    }
}
