using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Qingjian.Archive.Batches;

namespace Qingjian.Archive;

/// <summary>Reads a batch of observations: a JSON array with one object for each value. Intake and projection read by this
/// one function, so that a rebuild reads what was once answered.</summary>
public static class BatchText
{
    /// <summary>Longest body in bytes: with its header it must fit into one journal entry.</summary>
    public const int MostBytes = 768 * 1024;

    /// <summary>Most lines of one batch.</summary>
    public const int MostLines = 5000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4 };

    /// <summary>Reads every line; null, and why, when the body as a whole is no batch.</summary>
    public static IReadOnlyList<BatchItem>? TryRead(ReadOnlyMemory<byte> body, out BatchFault? fault)
    {
        fault = null;
        if (!Utf8.IsValid(body.Span))
        {
            fault = new(BatchFaultKind.NotUtf8, LineOfInvalid(body.Span), "");
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return Read(document.RootElement, ref fault);
        }
        catch (JsonException broken)
        {
            fault = new(BatchFaultKind.NotJson, (broken.LineNumber ?? 0) + 1, broken.Message);
            return null;
        }
    }

    private static List<BatchItem>? Read(JsonElement root, ref BatchFault? fault)
    {
        var kind = root.ValueKind != JsonValueKind.Array ? BatchFaultKind.NotAnArray
            : root.GetArrayLength() == 0 ? BatchFaultKind.Empty
            : root.GetArrayLength() > MostLines ? BatchFaultKind.TooManyLines
            : (BatchFaultKind?)null;
        if (kind is { } wrong)
        {
            fault = new(wrong, 1, root.ValueKind == JsonValueKind.Array ? root.GetArrayLength().ToString(CultureInfo.InvariantCulture) : root.ValueKind.ToString());
            return null;
        }
        return [.. root.EnumerateArray().Select(line => LineReading.Read(line, JsonMarshal.GetRawUtf8Value(line).ToArray()))];
    }

    private static long LineOfInvalid(ReadOnlySpan<byte> body)
    {
        var line = 1L;
        while (body.IndexOf((byte)'\n') is var end and >= 0)
        {
            if (!Utf8.IsValid(body[..end]))
                return line;
            body = body[(end + 1)..];
            line++;
        }
        return line;
    }
}
