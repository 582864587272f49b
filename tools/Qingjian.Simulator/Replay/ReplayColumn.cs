namespace Qingjian.Simulator;

/// <summary>A column that is sent as a factor.</summary>
/// <param name="Name">Column name in the header.</param>
/// <param name="Factor">Factor code.</param>
public sealed record ReplayColumn(string Name, string Factor)
{
    /// <summary>What each number is multiplied by, in decimal text and without loss: <c>0.001</c> turns µg/m³ into mg/m³ and
    /// <c>300</c> into <c>0.300</c>. Null leaves the digits as they are.</summary>
    public string? Multiply { get; init; }

    /// <summary>The most decimals that are sent; more are rounded half to even (GB/T 8170-2008 3.2) and counted. Null keeps all.</summary>
    public int? Decimals { get; init; }
}
