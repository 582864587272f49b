namespace Qingjian.Network;

/// <summary>An instrument of a station.</summary>
public sealed record NewInstrument
{
    /// <summary>Factor codes that it measures; at least one.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Maker.</summary>
    public required string Maker { get; init; }

    /// <summary>Model.</summary>
    public required string Model { get; init; }

    /// <summary>Serial number.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>Method of measurement (for example β-ray absorption), or null.</summary>
    public string? Method { get; init; }

    /// <summary>Lower end of the range in the parameter's unit, or null.</summary>
    public double? RangeLow { get; init; }

    /// <summary>Upper end, or null.</summary>
    public double? RangeHigh { get; init; }

    /// <summary>Detection limit in the parameter's unit, or null.</summary>
    public double? DetectionLimit { get; init; }

    /// <summary>Day of installation.</summary>
    public required DateOnly InstalledOn { get; init; }

    /// <summary>Day of removal, or null while in use.</summary>
    public DateOnly? RemovedOn { get; init; }
}
