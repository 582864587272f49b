using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Qingjian.Network.Stations;

/// <summary>Reads the list's filters from an address. A filter that cannot be read filters nothing: addresses are kept
/// and sent around, and old ones must go on opening the list.</summary>
internal static class StationFilterReading
{
    public static StationFilter Read(IQueryCollection query) => new(
        Text(query, "region"),
        ElementNames.FromAddress(Text(query, "element")),
        Enum.TryParse<StationState>(Text(query, "state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
        int.TryParse(Text(query, "operator"), CultureInfo.InvariantCulture, out var maintainer) ? maintainer : null,
        Text(query, "q"),
        Text(query, "retired") == "true",
        Text(query, "class"),
        Text(query, "super") == "true");

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
