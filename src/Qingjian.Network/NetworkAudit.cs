using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network.Stations;

namespace Qingjian.Network;

/// <summary>What this room audits.</summary>
internal static class NetworkAudit
{
    public const string Registered = "network.registered";
    public const string StationChanged = "network.station-changed";
    public const string RegionChanged = "network.region-changed";
    public const string OrganisationChanged = "network.organisation-changed";
    public const string Imported = "network.stations-imported";
    public const string Exported = "network.stations-exported";

    public static IServiceCollection AddNetworkAudit(this IServiceCollection services)
    {
        foreach (var (code, label) in Labels)
            services.AddAuditKind(new AuditKind(code, label, typeof(NetworkWords)) { ValueWords = Words });
        return services;
    }

    /// <summary>What of the list was taken out.</summary>
    public static string Describe(StationFilter filter, int stations) => string.Join("; ", new[]
    {
        $"stations={stations}", $"region={filter.RegionPath}", $"element={filter.Element}", $"q={filter.Q}",
    }.Where(part => part[^1] != '='));

    private static readonly Dictionary<string, string> Words = new() { ["element"] = "Network.Element." };

    private static readonly (string Code, string Label)[] Labels =
    [
        (Registered, "Network.Audit.Registered"),
        (StationChanged, "Network.Audit.StationChanged"),
        (RegionChanged, "Network.Audit.RegionChanged"),
        (OrganisationChanged, "Network.Audit.OrganisationChanged"),
        (Imported, "Network.Audit.Imported"),
        (Exported, "Network.Audit.Exported"),
    ];
}
