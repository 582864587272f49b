using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qingjian.Archive.Batches;

/// <summary>A batch's journal entry, read back.</summary>
internal sealed record BatchPayload(BatchHeader Header, IReadOnlyList<BatchItem> Items)
{
    // Chinese names stay readable: this is never part of a page.
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InvalidDataException">The payload is not what <see cref="JournalBatches"/> writes.</exception>
    public static BatchPayload Read(ReadOnlyMemory<byte> payload)
    {
        var end = payload.Span.IndexOf((byte)'\n');
        if (end < 0)
            throw new InvalidDataException("The batch has no header.");
        var header = JsonSerializer.Deserialize<BatchHeader>(payload.Span[..end], Json) ?? throw new InvalidDataException("The batch's header is null.");
        var items = BatchText.TryRead(payload[(end + 1)..], out var fault)
            ?? throw new InvalidDataException($"The batch's lines cannot be read: {fault}.");
        if (items.Count != header.Lines.Count)
            throw new InvalidDataException($"The batch has {items.Count} lines, its header numbers {header.Lines.Count}.");
        return new(header, items);
    }

    /// <summary>The lines that count, each with its number.</summary>
    public IEnumerable<(int Number, BatchItem Item)> Accepted()
    {
        var refused = Header.Refused.ToHashSet();
        return Items.Index().Select(item => (Number: Header.Lines[item.Index], item.Item)).Where(item => !refused.Contains(item.Number));
    }

    /// <summary>What a person reads as the origin of a value: the batch, and the lines of this series and start.</summary>
    public string TextOf(SeriesKey series, DateTimeOffset startUtc)
    {
        var own = Accepted().Where(one => IsOf(one.Item.Line, series) && one.Item.Line.Start == startUtc)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Number}: {Encoding.UTF8.GetString(one.Item.Raw.Span)}"));
        return string.Join('\n', own.Prepend($"{Header.Source}; {Header.By}; sha256 {Header.Sha256}"));
    }

    private static bool IsOf(BatchLine line, SeriesKey series) =>
        line.Parameter.ToString() == series.Parameter && line.Period == series.Period && line.Statistic == series.Statistic;
}
