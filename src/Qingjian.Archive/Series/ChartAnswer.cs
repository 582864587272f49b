using System.Text.Json.Serialization;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>What the chart element draws (Kernel: <c>Shell/charts.md</c>).</summary>
/// <param name="Unit">Symbol of the unit.</param>
/// <param name="Decimals">Decimals of the parameter.</param>
/// <param name="PeriodMs">Length of a period in milliseconds; null for values of a moment.</param>
/// <param name="Zero">Whether the axis begins at zero.</param>
/// <param name="From">Left end of the axis, Unix milliseconds.</param>
/// <param name="To">Right end of the axis.</param>
/// <param name="Series">The curves.</param>
public sealed record ChartAnswer(
    string Unit, int Decimals, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? PeriodMs,
    bool Zero, long From, long To, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>What is known about the station, when it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TimelineLane>? Lanes { get; init; }

    /// <summary>Kind of the chart: <c>line</c>, or <c>points</c> for directions.</summary>
    public string Kind { get; init; } = "line";
}
