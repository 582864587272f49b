using System.Globalization;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The n-th batch of a station: 24 minutes of one parameter. Made from its number alone, so that what was sent need not be kept.</summary>
internal sealed record DrillBatch(string Station, int Number)
{
    private const int Minutes = 24;
    private const string Parameter = "a34004";
    private static readonly DateTimeOffset Begin = new(2010, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public IEnumerable<SentValue> Values => Enumerable.Range(Number * Minutes, Minutes).Select(minute => new SentValue(
        Station, Parameter, Period.Minute, Begin.AddMinutes(minute), string.Create(CultureInfo.InvariantCulture, $"{minute % 300}.{minute % 7}")));

    public byte[] ToJson() => Encoding.UTF8.GetBytes($"[{string.Join(',', Values.Select(Line))}]");

    private static string Line(SentValue value) =>
        $$"""{"station":"{{value.Station}}","parameter":"{{value.Parameter}}","period":"minute","start":"{{value.Start:yyyy-MM-dd'T'HH:mm:sszzz}}","value":"{{value.Digits}}"}""";
}
