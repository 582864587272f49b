using Qingjian.Hj212;

namespace Qingjian.Archive;

/// <summary>How a value stands, from what the device said and what was decided. Pure.</summary>
public static class StandingRule
{
    /// <summary>The standing of a value and the decision behind it. Of the exclusions given that cover the value, the one
    /// with the largest number holds. A decision takes values out and lets them in again; it never makes a measurement of
    /// what the device itself marked as not normal.</summary>
    public static EffectiveValue Of(in ObservedValue value, string parameter, IReadOnlyList<Exclusion> inForce)
    {
        var device = OfDevice(value);
        var last = Last(inForce, parameter, value.StartUtc);
        return last is null ? new(value, device, 0)
            : last.Standing == Standing.Invalid || device == Standing.Valid ? new(value, last.Standing, last.DecisionNumber)
            : new(value, device, 0);
    }

    // HJ 212-2017 table 8: N is normal; a device that sends no mark says nothing against its value.
    private static Standing OfDevice(in ObservedValue value) =>
        value.Fault != ValueFault.None || value.Digits is null ? Standing.Fault
        : value.Mark is 'N' or '\0' ? Standing.Valid
        : Standing.NotNormal;

    private static Exclusion? Last(IReadOnlyList<Exclusion> inForce, string parameter, DateTimeOffset startUtc)
    {
        Exclusion? last = null;
        foreach (var exclusion in inForce)
        {
            if (exclusion.Covers(parameter, startUtc) && (last is null || exclusion.DecisionNumber > last.DecisionNumber))
                last = exclusion;
        }
        return last;
    }
}
