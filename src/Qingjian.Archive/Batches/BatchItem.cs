namespace Qingjian.Archive;

/// <summary>A line of a batch with its bytes as they came.</summary>
/// <param name="Raw">The bytes of the JSON object.</param>
/// <param name="Line">The observation; meaningful when there are no problems.</param>
/// <param name="Problems">What is wrong with the line in itself; empty when nothing is.</param>
public readonly record struct BatchItem(ReadOnlyMemory<byte> Raw, BatchLine Line, IReadOnlyList<BatchProblem> Problems)
{
    /// <summary>The station's code as written, or null: known even when other fields are wrong.</summary>
    public string? Station { get; init; }
}
