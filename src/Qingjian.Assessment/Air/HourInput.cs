using Qingjian.Archive;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>One hourly value as the assessment sees it.</summary>
/// <param name="Item">The item.</param>
/// <param name="StartUtc">Beginning of the hour.</param>
/// <param name="Counting">The concentration in the standard's unit; null when it does not count.</param>
/// <param name="Shown">The digits as received with their unit; null when nothing was.</param>
/// <param name="Fault">Why it does not count.</param>
/// <param name="Mark">The device's mark; <c>'\0'</c> when there is none.</param>
/// <param name="Decision">The decision that speaks about it; 0 when none does.</param>
/// <param name="IsDoubtful">It counts, provisionally.</param>
/// <param name="Position">The journal entry that brought it; 0 when nothing was received.</param>
internal readonly record struct HourInput(
    AirItem Item, DateTimeOffset StartUtc, decimal? Counting, string? Shown, InputFault Fault, char Mark, long Decision, bool IsDoubtful, long Position)
{
    public static HourInput Missing(AirItem item, DateTimeOffset startUtc) => new(item, startUtc, null, null, InputFault.Missing, '\0', 0, false, 0);

    public static HourInput Of(AirItem item, in EffectiveValue value)
    {
        var observed = value.Observed;
        var shown = observed.Digits is { } digits ? $"{digits} {observed.Unit.Symbol()}" : null;
        var fault = value.Standing switch
        {
            Standing.Valid or Standing.Doubtful => InputFault.None,
            Standing.Invalid => InputFault.DecidedInvalid,
            Standing.NotNormal => InputFault.NotNormal,
            Standing.Fault => InputFault.Unreadable,
            _ => throw new InvalidOperationException($"No rule for {value.Standing}."),
        };
        var counting = fault is InputFault.None ? AirUnits.InUnitOf(item, observed.Digits!.Value.ToDecimal(), observed.Unit) : null;
        if (fault is InputFault.None && counting is null)
            fault = InputFault.WrongUnit;
        return new(item, observed.StartUtc, counting, shown, fault, observed.Mark, value.DecisionNumber, value.Standing is Standing.Doubtful, observed.JournalPosition);
    }
}
