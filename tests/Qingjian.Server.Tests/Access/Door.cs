using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Access;

/// <summary>A page or endpoint of the running server as a user meets it: one method, one route, with sample values in
/// place of the route's parameters.</summary>
internal sealed partial record Door(string Method, string Route, string Path, string? Permission, bool IsAnonymous, bool IsStaticFile)
{
    // Everything that the questions of this house need; who does not need it does not look at it.
    private const string Query = "?parameter=a34004&period=hour&from=2025-12-31&to=2026-01-02&format=csv";

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["parameter"] = "a34004",
        ["mn"] = "990100220000000000000099",
        ["period"] = "hour",
        ["start"] = "2026-01-01T00:00",
        ["culture"] = "en",
        ["theme"] = "dark",
        ["id:int"] = "1",
        ["id:guid"] = "0193b6a0-0000-7000-8000-000000000001",
        ["code:int"] = "404",
        ["path:file"] = "missing.css",
        ["documentname"] = "v1",
        ["day"] = "2026-01-01",
        ["daytext"] = "2026-01-01",
        ["hourtext"] = "1",
        ["hour:int"] = "1",
        ["number"] = "WT-2026-0001",
        ["number:long"] = "1",
        ["name"] = "manifest.json",
        ["hash"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["id:long"] = "1",
        ["path"] = "0/000",
        ["from:long"] = "0",
        ["to:long"] = "0",
    };

    public bool IsApi => Path.StartsWith("/api", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Route}";

    /// <summary>Every door of the server.</summary>
    public static IReadOnlyList<Door> All(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Of)];

    private static IEnumerable<Door> Of(RouteEndpoint endpoint)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var permission = endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission;
        var isAnonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var isStatic = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Where(method => method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH")
            .Select(method => new Door(method, route, isStatic ? route : Sampled(route), permission, isAnonymous, isStatic));
    }

    private static string Sampled(string route)
    {
        var previous = "";
        var segments = route.Split('/').Select(segment => previous = Parameter().Replace(segment, match => Sample(route, previous, match.Groups[1].Value)));
        return string.Join('/', segments) + Query;
    }

    private static string Sample(string route, string previous, string parameter) => (parameter.ToLowerInvariant(), previous) switch
    {
        ("code", "stations" or "air" or "values" or "availability" or "roster" or "losses") => TwoDistricts.Codes[0],
        ("station", "commands") => TwoDistricts.Codes[0],
        ("code", "organisations") => "ALPHA",
        ("code", "regions") => TwoDistricts.North,
        var (name, _) when Samples.TryGetValue(name, out var sample) => sample,
        _ => throw new InvalidOperationException($"{route}: give the walk a sample for '{parameter}'."),
    };

    [GeneratedRegex(@"\{\*{0,2}([^}?]+)\??\}")]
    private static partial Regex Parameter();
}
