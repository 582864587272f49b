using Qingjian.Archive.Reading;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Export;

/// <summary>What a selection must satisfy before anything is read: every fault is named with field, value and rule.</summary>
internal static class ExportRules
{
    public const int MostStations = 5000;
    public const int MostParameters = 200;
    private const int MostYears = 100;

    public static Dictionary<string, string[]> Check(ExportSelection selection, Scope scope, IStationView stations, DateTimeOffset now)
    {
        var errors = new Dictionary<string, string[]>();
        if (selection.FromUtc >= selection.ToUtc)
            errors["to"] = [$"'{selection.ToUtc:o}' is not later than from '{selection.FromUtc:o}'."];
        else if (selection.ToUtc - selection.FromUtc > TimeSpan.FromDays(366 * MostYears))
            errors["to"] = [$"From '{selection.FromUtc:o}' to '{selection.ToUtc:o}' is longer than {MostYears} years."];
        if (selection.AsOfUtc > now)
            errors["asOf"] = [$"'{selection.AsOfUtc:o}' lies in the future: what will be in force then is not known."];
        if (selection.Periods.Count == 0)
            errors["periods"] = ["At least one of realtime, minute, hour, day and sample is needed."];
        if (selection.Parameters.Count > MostParameters)
            errors["parameters"] = [$"{selection.Parameters.Count} factor codes; at most {MostParameters} can be named. Leave the field empty for all."];
        if (selection.Stations.Count > MostStations)
            errors["stations"] = [$"{selection.Stations.Count} codes; at most {MostStations} can be named. Choose a region instead."];
        else if (selection.Stations.Where(code => stations.FindByCode(scope, code) is null).ToList() is [_, ..] unknown)
            errors["stations"] = [$"There is no station '{string.Join("', '", unknown.Take(10))}'{(unknown.Count > 10 ? $" and {unknown.Count - 10} more" : "")}."];
        if (selection.RegionPath is { } path && scope.Narrowed(path) is var narrowed && narrowed.RegionPath != path)
            errors["region"] = [$"'{path}' is no region within '{scope.RegionPath}'."];
        return errors;
    }

    /// <summary>The stations of a selection within a scope, by code.</summary>
    public static List<StationCard> StationsOf(ExportSelection selection, Scope scope, IStationView stations)
    {
        var within = scope.Narrowed(selection.RegionPath);
        var found = selection.Stations.Count == 0
            ? stations.Within(within)
            : selection.Stations.Distinct().Select(code => stations.FindByCode(within, code)).OfType<StationCard>();
        return [.. found.Where(station => selection.Element is null || station.Element == selection.Element).OrderBy(station => station.Code, StringComparer.Ordinal)];
    }
}
