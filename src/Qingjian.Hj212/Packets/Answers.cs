using System.Buffers;
using System.Globalization;

namespace Qingjian.Hj212;

/// <summary>The host's answers to what a station sends, in the sender's own edition (HJ 212-2017 6.5 and Table 9). They carry ST 91, the request's
/// PW, MN and QN, and a Flag of version bits only; HJ/T 212-2005 puts the QN inside the data area.</summary>
public static class Answers
{
    /// <summary>Writes data answer 9014 (数据应答): the upload is durably kept.</summary>
    public static void WriteDataAnswer(IBufferWriter<byte> output, in Packet request) =>
        Write(output, request, Commands.DataAnswer);

    /// <summary>Writes notice answer 9013 (通知应答).</summary>
    public static void WriteNoticeAnswer(IBufferWriter<byte> output, in Packet request) =>
        Write(output, request, Commands.NoticeAnswer);

    private static void Write(IBufferWriter<byte> output, in Packet request, int command)
    {
        Span<byte> segment = stackalloc byte[512];
        var text = new AnswerText(segment);
        var isOld = request.Dialect == Dialect.Hj2005;
        if (!isOld && !request.Qn.IsEmpty)
            text.Add("QN="u8, request.Qn);
        text.Add("ST="u8, "91"u8);
        text.Add("CN="u8, command);
        text.Add("PW="u8, request.Password);
        text.Add("MN="u8, request.Mn);
        text.Add("Flag="u8, request.Flag.VersionOnly.Value);
        text.Add(isOld && !request.Qn.IsEmpty ? "CP=&&QN="u8 : "CP=&&"u8);
        if (isOld)
            text.Add(request.Qn);
        text.Add("&&"u8);
        FrameWriter.WriteSegment(output, text.Written);
    }

    // Fields longer than any edition has them are cut: an answer never fails because of what it answers.
    private ref struct AnswerText(Span<byte> room)
    {
        private readonly Span<byte> _room = room;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _room[.._length];

        public void Add(scoped ReadOnlySpan<byte> text)
        {
            var taken = text[..Math.Min(text.Length, Packet.MaxMn)];
            taken.CopyTo(_room[_length..]);
            _length += taken.Length;
        }

        public void Add(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
        {
            Add(name);
            Add(value);
            Add(";"u8);
        }

        public void Add(scoped ReadOnlySpan<byte> name, int value)
        {
            Span<byte> digits = stackalloc byte[8];
            value.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
            Add(name, digits[..written]);
        }
    }
}
