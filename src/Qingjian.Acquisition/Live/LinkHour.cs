namespace Qingjian.Acquisition.Live;

/// <summary>One hour of a station's transmission.</summary>
/// <param name="Hour">Number of the hour since 1970, UTC.</param>
/// <param name="Frames">Frames taken.</param>
/// <param name="Refused">Frames refused.</param>
/// <param name="Resent">Of the taken, those sent again.</param>
/// <param name="Links">Links that came up.</param>
internal readonly record struct LinkHour(
    long Hour,
    int Frames,
    int Refused,
    int Resent,
    int Links)
{
    public static long NumberOf(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerHour;

    public static LinkHour operator +(LinkHour one, LinkHour other) =>
        new(one.Hour, one.Frames + other.Frames, one.Refused + other.Refused, one.Resent + other.Resent, one.Links + other.Links);
}
