using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Asks for a log, a state or a parameter (3020).</summary>
/// <param name="PolId">The instrument; null for the data-acquisition instrument.</param>
/// <param name="InfoId">The code, such as <c>i13004</c>.</param>
/// <param name="Span">Of logs the span that is asked for; null otherwise.</param>
public sealed record InfoRequest(FactorCode? PolId, string InfoId, DataSpan? Span = null) : Message
{
    internal static InfoRequest Read(AreaItems items) =>
        new(items.OptionalFactor("PolId"), items.Text("InfoId"), DataSpan.ReadOptional(items) as DataSpan);

    internal override void Write(AreaText area)
    {
        if (PolId is { } factor)
            area.Add("PolId", factor);
        area.Add("InfoId", InfoId);
        Span?.Write(area);
    }
}
