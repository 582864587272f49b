using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>One value of one series at one start time, with the digits it was sent with (观测值).</summary>
/// <param name="StartUtc">Beginning of the period, or the instant of a real-time value.</param>
/// <param name="Digits">The number, or null when there is none (see <paramref name="Fault"/>).</param>
/// <param name="Mark">The device's mark (HJ 212-2017 table 8), <c>N</c> is normal; <c>'\0'</c> when none was sent.</param>
/// <param name="Unit">The unit by the station's profile when it was received.</param>
/// <param name="Revision">1 for the first content received for this start, then 2, 3…; the newest is in force.</param>
/// <param name="ReceivedUtc">When this content was first received.</param>
/// <param name="JournalPosition">The journal entry that brought it.</param>
/// <param name="Fault">What was wrong with the number as sent.</param>
/// <param name="Origin">Sent by the station or rolled up here.</param>
/// <param name="ValidCount">Of a rolled-up value: how many shorter periods took part; else 0.</param>
/// <param name="DueCount">Of a rolled-up value: how many there should have been; else 0.</param>
public readonly record struct ObservedValue(
    DateTimeOffset StartUtc,
    Digits? Digits,
    char Mark,
    Unit Unit,
    int Revision,
    DateTimeOffset ReceivedUtc,
    long JournalPosition,
    ValueFault Fault,
    Origin Origin,
    short ValidCount,
    short DueCount)
{
    // A sentinel such as -9999 was readable, but it is no measurement.
    internal static Digits? DigitsOf(ValueFault fault, long mantissa, byte scale) =>
        fault == ValueFault.None ? new Digits(mantissa, scale) : null;
}
