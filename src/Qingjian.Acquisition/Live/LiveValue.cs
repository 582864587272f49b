using Qingjian.Hj212;

namespace Qingjian.Acquisition.Live;

/// <summary>The newest value of one parameter of a station.</summary>
[GenerateSerializer, Immutable]
internal readonly record struct LiveValue(
    [property: Id(0)] string Parameter,
    [property: Id(1)] long Mantissa,
    [property: Id(2)] byte Scale,
    [property: Id(3)] char Mark,
    [property: Id(4)] DateTimeOffset DataUtc,
    [property: Id(5)] Period Period)
{
    public Digits Digits => new(Mantissa, Scale);
}
