namespace Qingjian.Acquisition.Live;

/// <summary>One hour of a station's transmission.</summary>
/// <param name="Hour">Number of the hour since 1970, UTC.</param>
/// <param name="Frames">Frames taken.</param>
/// <param name="Refused">Frames refused.</param>
/// <param name="Resent">Of the taken, those sent again.</param>
/// <param name="Links">Links that came up.</param>
[GenerateSerializer, Immutable]
internal readonly record struct LinkHour(
    [property: Id(0)] long Hour,
    [property: Id(1)] int Frames,
    [property: Id(2)] int Refused,
    [property: Id(3)] int Resent,
    [property: Id(4)] int Links)
{
    public static long NumberOf(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerHour;

    public static LinkHour operator +(LinkHour one, LinkHour other) =>
        new(one.Hour, one.Frames + other.Frames, one.Refused + other.Refused, one.Resent + other.Resent, one.Links + other.Links);
}
