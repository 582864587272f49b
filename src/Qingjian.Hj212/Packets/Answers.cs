using System.Buffers;
using System.Globalization;

namespace Qingjian.Hj212;

/// <summary>The host's answers to what a station sends, in the sender's own edition (HJ 212-2017 6.5 and Table 9). They carry ST 91, the request's
/// PW, MN and QN, and a Flag of version bits only; HJ/T 212-2005 puts the QN inside the data area.</summary>
public static class Answers
{
    /// <summary>Writes data answer 9014 (数据应答): the upload is durably kept.</summary>
    public static void WriteDataAnswer(IBufferWriter<byte> output, in Packet request) =>
        Write(output, request, Commands.DataAnswer, default, 0);

    /// <summary>Writes notice answer 9013 (通知应答).</summary>
    public static void WriteNoticeAnswer(IBufferWriter<byte> output, in Packet request) =>
        Write(output, request, Commands.NoticeAnswer, default, 0);

    /// <summary>Writes request answer 9011 (请求应答): whether the request will be executed.</summary>
    public static void WriteRequestAnswer(IBufferWriter<byte> output, in Packet request, RequestResult result) =>
        Write(output, request, Commands.RequestAnswer, "QnRtn="u8, (int)result);

    /// <summary>Writes execution result 9012 (执行结果): how the execution of the request ended.</summary>
    public static void WriteExecutionResult(IBufferWriter<byte> output, in Packet request, ExecutionResult result) =>
        Write(output, request, Commands.ExecutionResult, "ExeRtn="u8, (int)result);

    private static void Write(IBufferWriter<byte> output, in Packet request, int command, ReadOnlySpan<byte> name, int result)
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
        text.Add("CP=&&"u8);
        var qnWithin = isOld && !request.Qn.IsEmpty;
        text.Add(qnWithin ? "QN="u8 : default);
        text.Add(qnWithin ? request.Qn : default);
        text.Add(qnWithin && !name.IsEmpty ? ";"u8 : default);
        if (!name.IsEmpty)
            text.AddLast(name, result);
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
            AddLast(name, value);
            Add(";"u8);
        }

        public void AddLast(scoped ReadOnlySpan<byte> name, int value)
        {
            Span<byte> digits = stackalloc byte[12];
            value.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
            Add(name);
            Add(digits[..written]);
        }
    }
}
