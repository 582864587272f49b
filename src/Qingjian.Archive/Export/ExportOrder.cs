using System.Text.Json;
using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>An export that somebody asked for, and what became of it.</summary>
internal sealed class ExportOrder
{
    public Guid Id { get; init; }

    /// <summary>Account that asked; nobody else sees it.</summary>
    public required string AskedBy { get; init; }

    public DateTimeOffset AskedUtc { get; init; }

    /// <summary>What the asker could see then; the export never sees more.</summary>
    public required string RegionPath { get; init; }

    public int? OperatorId { get; init; }

    /// <summary>The selection as JSON.</summary>
    public required string Selection { get; init; }

    public ExportPhase Phase { get; set; }

    public long Rows { get; set; }

    public long Bytes { get; set; }

    public DateTimeOffset? EndedUtc { get; set; }

    /// <summary>When the files go.</summary>
    public DateTimeOffset? KeptUntilUtc { get; set; }

    /// <summary>What ended it, when it failed.</summary>
    public string? Failure { get; set; }

    public Scope Scope => new(RegionPath, OperatorId);

    public ExportSelection ReadSelection() => JsonSerializer.Deserialize<ExportSelection>(Selection, ObservationExport.Json)
        ?? throw new InvalidDataException($"Export {Id} has no selection.");
}
