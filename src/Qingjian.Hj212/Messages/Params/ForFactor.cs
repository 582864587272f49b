using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>A command to the instrument of one factor (3011 to 3014, 3017 to 3019, 3022, 3024), or to the whole field unit (1011, 1013).</summary>
/// <param name="PolId">The factor; null for the data-acquisition instrument itself, where the command allows it.</param>
public sealed record ForFactor(FactorCode? PolId) : Message
{
    internal static ForFactor Read(AreaItems items) => new(items.Factor("PolId"));

    internal static Message ReadOptional(AreaItems items) =>
        items.OptionalFactor("PolId") is { } factor ? new ForFactor(factor) : Empty.Value;

    internal override void Write(AreaText area)
    {
        if (PolId is { } factor)
            area.Add("PolId", factor);
    }
}
