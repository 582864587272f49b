using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>A span of history that is asked for (2031, 2041, 2051, 2061 and their kin), both ends included.</summary>
/// <param name="Begin">BeginTime, +08:00.</param>
/// <param name="End">EndTime, +08:00, not before <paramref name="Begin"/>.</param>
public sealed record DataSpan(DateTimeOffset Begin, DateTimeOffset End) : Message
{
    private const string Rule = "a time not before BeginTime (HJ 212-2017 Table 4)";

    internal static DataSpan Read(AreaItems items)
    {
        var span = new DataSpan(items.Time("BeginTime"), items.Time("EndTime"));
        if (span.End < span.Begin)
            items.Blame("EndTime", WireTime.ToText(span.End), Rule);
        return span;
    }

    internal static Message ReadOptional(AreaItems items) =>
        items.Has("BeginTime") || items.Has("EndTime") ? Read(items) : Empty.Value;

    // HJ/T 212-2005 writes one item of two values, HJ 212-2017 two items (C.16; C.23 prints the comma again).
    internal override void Write(AreaText area)
    {
        AreaText.Require("EndTime", WireTime.ToText(End), End >= Begin, Rule);
        area.Add("BeginTime", Begin);
        area.Add("EndTime", End, area.Dialect == Dialect.Hj2005 ? ',' : ';');
    }
}
