using Qingjian.Proof;

namespace Qingjian.Archive;

/// <summary>A signed checkpoint of the record (检查点).</summary>
/// <param name="Size">Journal entries that it covers: positions 1 to this.</param>
/// <param name="Root">The root over their leaves.</param>
/// <param name="SignedUtc">When it was signed, to the second.</param>
/// <param name="Note">The signed note as it lies in <c>record/checkpoint</c>.</param>
/// <param name="Key">The key that checks it.</param>
public sealed record RecordCheckpoint(long Size, TreeHash Root, DateTimeOffset SignedUtc, string Note, NoteKey Key)
{
    /// <summary>The line that carries the record's own signature.</summary>
    public string SignatureLine => Note[(Note.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..].Split('\n').First(line => line.Split(' ') is [_, var name, _] && name == Key.Name);

    /// <summary>What witnesses of the configuration said of it (见证签名).</summary>
    public IReadOnlyList<Cosignature> Cosignatures { get; init; } = [];
}
