using Qingjian.Hj212;

namespace Qingjian.Acquisition.Live;

/// <summary>The newest value of one parameter of a station.</summary>
internal readonly record struct LiveValue(
    string Parameter,
    long Mantissa,
    byte Scale,
    char Mark,
    DateTimeOffset DataUtc,
    Period Period)
{
    public Digits Digits => new(Mantissa, Scale);
}
