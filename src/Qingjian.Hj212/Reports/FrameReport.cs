using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qingjian.Hj212.Reports;

namespace Qingjian.Hj212;

/// <summary>What one frame is, as a JSON object for people and programs: the verdict by the letter of the standard, the tolerance that would accept
/// an invalid frame, and everything that could be read. For engineers who judge a logger, not for the hot path.</summary>
public static class FrameReport
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Describes one frame.</summary>
    /// <param name="raw">Its bytes from head to tail; bytes before the head or after the tail are faults.</param>
    /// <returns>The JSON object, UTF-8, without a line end.</returns>
    public static ReadOnlyMemory<byte> Describe(ReadOnlySpan<byte> raw) => Describe(raw, line: 0, noise: 0);

    internal static ReadOnlyMemory<byte> Describe(ReadOnlySpan<byte> raw, int line, long noise)
    {
        var verdict = Verdict.Of(raw);
        var output = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(output, _options);
        json.WriteStartObject();
        if (line > 0)
            json.WriteNumber("line", line);
        if (noise > 0)
            json.WriteNumber("noiseBytes", noise);
        FrameJson.WriteRaw(json, raw);
        FrameJson.WriteVerdict(json, verdict);
        if (Packet.TryParse(verdict.Segment, out var packet, out _))
            PacketJson.Write(json, packet);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }
}
