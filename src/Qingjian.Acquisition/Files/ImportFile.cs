using System.Text.Json;

namespace Qingjian.Acquisition.Files;

/// <summary>An uploaded file of observations and what became of it.</summary>
internal sealed class ImportFile
{
    public Guid Id { get; set; }

    public required string FileName { get; set; }

    /// <summary>The bytes until it is taken; then they lie in the journal and are dropped here.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Account that uploaded it; nobody else sees it.</summary>
    public required string UploadedBy { get; set; }

    public DateTimeOffset UploadedUtc { get; set; }

    public ImportPhase Phase { get; set; }

    public int Rows { get; set; }

    public int Accepted { get; set; }

    public int RefusedValues { get; set; }

    /// <summary>The refusals as JSON, once it has ended: their sentences are said in the reader's language.</summary>
    public byte[]? Report { get; set; }

    public DateTimeOffset? EndedUtc { get; set; }

    /// <summary>The refusals, as far as they were listed.</summary>
    public IReadOnlyList<RefusedCell> Refusals() => Report is null ? [] : JsonSerializer.Deserialize<List<RefusedCell>>(Report) ?? [];
}
