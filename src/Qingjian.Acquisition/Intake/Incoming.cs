using Qingjian.Archive;

namespace Qingjian.Acquisition.Intake;

/// <summary>A batch as read, not yet judged.</summary>
/// <param name="Items">Its lines.</param>
/// <param name="Numbers">Number of each line as the sender counts: from 1, or the rows of a file.</param>
/// <param name="Sha256">Hash of the whole body as it came, in lower-case hexadecimal digits.</param>
/// <param name="File">Journal position of the file that it was read from, or 0.</param>
internal sealed record Incoming(IReadOnlyList<BatchItem> Items, IReadOnlyList<int> Numbers, string Sha256, long File = 0)
{
    /// <summary>A body that is one batch.</summary>
    public static Incoming Of(IReadOnlyList<BatchItem> items, ReadOnlySpan<byte> body) =>
        new(items, [.. Enumerable.Range(1, items.Count)], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body)));
}
