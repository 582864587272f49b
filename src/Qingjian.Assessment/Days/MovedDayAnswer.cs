namespace Qingjian.Assessment.Days;

/// <summary>A day whose figures changed.</summary>
/// <param name="Station">Station code.</param>
/// <param name="Day">Beijing day.</param>
/// <param name="Revision">Revision that holds since.</param>
/// <param name="AqiBefore">Index before; null when not assessed.</param>
/// <param name="AqiAfter">Index after; null when not assessed.</param>
/// <param name="Before">Lines before: item, average, concentration, individual index, valid hours.</param>
/// <param name="After">Lines after.</param>
/// <param name="Cause">Values or Decision.</param>
/// <param name="Decision">The decision that caused it; null when values did.</param>
/// <param name="Position">Newest journal entry among the inputs.</param>
/// <param name="ComputedUtc">When.</param>
internal sealed record MovedDayAnswer(
    string Station, DateOnly Day, int Revision, int? AqiBefore, int? AqiAfter, string Before, string After, string Cause, long? Decision,
    long Position, DateTimeOffset ComputedUtc)
{
    public static MovedDayAnswer Of(MovedDay moved) => new(
        moved.Station.Code, moved.After.Day, moved.After.Revision, moved.Before.Aqi, moved.After.Aqi, moved.Before.Items, moved.After.Items,
        moved.After.Cause.ToString(), moved.After.CausedBy == 0 ? null : moved.After.CausedBy, moved.After.Position, moved.After.ComputedUtc);
}
