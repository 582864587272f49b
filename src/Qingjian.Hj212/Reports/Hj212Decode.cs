using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Qingjian.Hj212;

/// <summary>The body of <c>qingjian hj212 decode</c>: frames in, one JSON object per frame out. The input is raw bytes as they came from the wire, or
/// JSON lines with a <c>raw</c> field (or <c>rawBase64</c> for frames that are not text), of which each is one frame.</summary>
public static class Hj212Decode
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Reads the input to its end.</summary>
    /// <returns>0 when everything was answered (an invalid frame is an answer), 2 when a line could not be read.</returns>
    public static int Run(Stream input, TextWriter output)
    {
        using var reader = new BufferedStream(input, ChunkSize);
        var first = FirstByte(reader, out var blanks);
        return first == '{' ? ReadLines(reader, output) : ReadStream(reader, first, blanks, output);
    }

    private static int FirstByte(BufferedStream input, out int blanks)
    {
        blanks = 0;
        int first;
        while ((first = input.ReadByte()) is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF)
            blanks++;
        return first;
    }

    private static int ReadLines(BufferedStream input, TextWriter output)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, ChunkSize);
        var failures = 0;
        var number = 0;
        for (var line = "{" + reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (TryReadRaw(line, out var raw, out var problem))
                Print(output, FrameReport.Describe(raw, number, noise: 0));
            else
                failures += PrintProblem(output, number, problem);
        }
        return failures == 0 ? 0 : 2;
    }

    private static bool TryReadRaw(string line, out byte[] raw, out string problem)
    {
        raw = [];
        problem = "a JSON object with a text field \"raw\", or \"rawBase64\", is expected";
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return false;
            if (document.RootElement.TryGetProperty("raw", out var text) && text.ValueKind == JsonValueKind.String)
            {
                raw = Encoding.UTF8.GetBytes(text.GetString()!);
                return true;
            }
            return document.RootElement.TryGetProperty("rawBase64", out var base64)
                && base64.ValueKind == JsonValueKind.String && base64.TryGetBytesFromBase64(out raw!);
        }
        catch (JsonException broken)
        {
            problem = "not JSON: " + broken.Message;
            return false;
        }
    }

    private static int PrintProblem(TextWriter output, int line, string problem)
    {
        output.WriteLine($$"""{"line":{{line}},"error":{{JsonSerializer.Serialize(problem)}}}""");
        return 1;
    }

    private static int ReadStream(BufferedStream input, int first, int blanks, TextWriter output)
    {
        var buffer = new byte[4 * ChunkSize];
        var length = first < 0 ? 0 : 1;
        buffer[0] = (byte)first;
        long noise = blanks;
        int read;
        do
        {
            read = input.Read(buffer, length, buffer.Length - length);
            length += read;
            length = Drain(buffer, length, isAll: read == 0, ref noise, output);
        }
        while (read > 0);
        return 0;
    }

    // Returns how many bytes are left at the front of the buffer: never more than the scanner's limit, so there is always room to read.
    private static int Drain(byte[] buffer, int length, bool isAll, ref long noise, TextWriter output)
    {
        var rest = new ReadOnlySequence<byte>(buffer, 0, length);
        while (true)
        {
            var before = rest.Length;
            var found = isAll
                ? FrameScanner.TryReadAtPause(ref rest, FrameOptions.WithForeignChecksums, out var frame)
                : FrameScanner.TryRead(ref rest, FrameOptions.WithForeignChecksums, out frame);
            noise += found ? frame.NoiseBytes : before - rest.Length;
            if (!found)
                break;
            Print(output, FrameReport.Describe(frame.Raw.FirstSpan, line: 0, noise));
            noise = 0;
        }
        rest.CopyTo(buffer);
        return (int)rest.Length;
    }

    private static void Print(TextWriter output, ReadOnlyMemory<byte> json) => output.WriteLine(Encoding.UTF8.GetString(json.Span));
}
