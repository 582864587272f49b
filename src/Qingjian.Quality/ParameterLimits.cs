namespace Qingjian.Quality;

/// <summary>What the pack says about one parameter. Zero or NaN turns a test off.</summary>
public sealed record ParameterLimits
{
    /// <summary>Unit of every limit and value, as the pack writes it: <c>ug/m3</c>; empty when no limit has a unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Missing for at least so many slots in a row.</summary>
    public int MissingSlots { get; init; }

    /// <summary>Lowest value that can be; NaN leaves it to the instrument.</summary>
    public double RangeLow { get; init; } = double.NaN;

    /// <summary>Highest value that can be, where the instrument's range is not known.</summary>
    public double RangeHigh { get; init; } = double.NaN;

    /// <summary>The same number for at least so many slots in a row.</summary>
    public int FlatSlots { get; init; }

    /// <summary>Where there are neighbours: their median must move by so many times the value meanwhile; 0: it need not. In
    /// steady air a rounded number stands still by nature.</summary>
    public double FlatPeerMove { get; init; }

    /// <summary>At or below this a standing number is natural, unless the neighbours say otherwise.</summary>
    public double DetectionLimit { get; init; } = double.NaN;

    /// <summary>At the detection limit for at least so many slots while the neighbours are far above it; 0: never.</summary>
    public int DetectionSlots { get; init; }

    /// <summary>How many times the value the neighbours' median must be.</summary>
    public double DetectionRatio { get; init; }

    /// <summary>The neighbours' median must be at least this.</summary>
    public double DetectionPeer { get; init; }

    /// <summary>How many times the larger of the slots on both sides.</summary>
    public double SpikeRatio { get; init; }

    /// <summary>And by how much above it.</summary>
    public double SpikeRise { get; init; }

    /// <summary>And how many times the neighbours' median, where there is one.</summary>
    public double SpikePeerRatio { get; init; }

    /// <summary>The parameter that must not be smaller, or null.</summary>
    public string? CrossWith { get; init; }

    /// <summary>How many times the other parameter.</summary>
    public double CrossRatio { get; init; }

    /// <summary>And by how much above it.</summary>
    public double CrossRise { get; init; }

    /// <summary>How many times above or below the neighbours' median.</summary>
    public double NeighbourRatio { get; init; }

    /// <summary>And by how much away from it.</summary>
    public double NeighbourDistance { get; init; }
}
