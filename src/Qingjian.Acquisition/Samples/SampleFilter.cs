using Microsoft.AspNetCore.Http;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Which samples are listed; all of it stands in the address. What cannot be read filters nothing.</summary>
internal sealed record SampleFilter(string? RegionPath, Element? Element, string? Station, SampleState? State, string? Q)
{
    public static SampleFilter Read(IQueryCollection query) => new(
        Text(query, "region"), ElementNames.FromAddress(Text(query, "element")), Text(query, "station"),
        Enum.TryParse<SampleState>(Text(query, "state"), out var state) && Enum.IsDefined(state) ? state : null, Text(query, "q"));

    public bool IsEmpty => this == new SampleFilter(null, null, null, null, null);

    private static string? Text(IQueryCollection query, string name) => SampleReading.Trimmed(query[name]);
}
