using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.Organisations;
using Qingjian.Network.Regions;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Registration;

/// <summary>What the network already holds, by the codes that a new item names: the rules that depend on the rest. Items
/// that passed are added, so that a batch is checked against itself too.</summary>
internal sealed class NetworkIndex(
    Dictionary<string, Region> regions,
    Dictionary<string, Organisation> organisations,
    HashSet<string> stationCodes,
    Dictionary<string, string> stationByMn)
{
    public static async Task<NetworkIndex> LoadAsync(QingjianDb db, CancellationToken cancellationToken)
    {
        var regions = await db.Set<Region>().ToDictionaryAsync(region => region.Code, StringComparer.Ordinal, cancellationToken);
        var organisations = await db.Set<Organisation>().ToDictionaryAsync(one => one.Code, StringComparer.Ordinal, cancellationToken);
        var stations = await db.Set<Station>().Select(station => new { station.Code, station.Mn }).ToListAsync(cancellationToken);
        return new(
            regions,
            organisations,
            [.. stations.Select(station => station.Code)],
            stations.Where(station => station.Mn is not null).ToDictionary(station => station.Mn!, station => station.Code, StringComparer.Ordinal));
    }

    public Region? FindRegion(string code) => regions.GetValueOrDefault(code);

    public Organisation? FindOrganisation(string code) => organisations.GetValueOrDefault(code);

    public void Add(Region region) => regions.Add(region.Code, region);

    public void Add(Organisation organisation) => organisations.Add(organisation.Code, organisation);

    public void Add(Station station)
    {
        stationCodes.Add(station.Code);
        if (station.Mn is { } mn)
            stationByMn.Add(mn, station.Code);
    }

    public List<FieldError> Check(NewRegion region, Scope scope)
    {
        var errors = new FieldErrors();
        if (regions.TryGetValue(region.Code, out var other))
            errors.Add(nameof(region.Code), region.Code, FieldRule.Taken, other.Name);
        var parent = region.ParentCode is null ? null : FindRegion(region.ParentCode);
        if (region.ParentCode is not null && parent is null)
            errors.Add(nameof(region.ParentCode), region.ParentCode, FieldRule.Unknown, "region");
        else if (!scope.Covers(parent?.Path ?? "", null))
            errors.Add(nameof(region.ParentCode), region.ParentCode, FieldRule.OutsideScope);
        return errors;
    }

    public List<FieldError> Check(NewOrganisation organisation, Scope scope)
    {
        var errors = new FieldErrors();
        if (organisations.TryGetValue(organisation.Code, out var other))
            errors.Add(nameof(organisation.Code), organisation.Code, FieldRule.Taken, other.Name);
        CheckRegion(errors, organisation.RegionCode, scope with { OperatorId = null });
        return errors;
    }

    /// <param name="station">The station.</param>
    /// <param name="scope">How far the editor sees.</param>
    /// <param name="existingCode">Code of the station that is edited; null for a new one.</param>
    public List<FieldError> Check(NewStation station, Scope scope, string? existingCode = null)
    {
        var errors = new FieldErrors();
        if (existingCode is null && stationCodes.Contains(station.Code))
            errors.Add(nameof(station.Code), station.Code, FieldRule.Taken, station.Code);
        if (station.Mn is { } mn && stationByMn.TryGetValue(mn, out var holder) && holder != existingCode)
            errors.Add(nameof(station.Mn), mn, FieldRule.Taken, holder);
        CheckRegion(errors, station.RegionCode, scope with { OperatorId = null });
        CheckOperator(errors, station, scope);
        CheckEnterprise(errors, station.Site);
        return errors;
    }

    /// <summary>The enterprise of an outlet must be registered as one.</summary>
    public void CheckEnterprise(FieldErrors errors, StationSite? site)
    {
        if (site is SourceSite outlet && FindOrganisation(outlet.EnterpriseCode) is not { Kind: OrganisationKind.Enterprise })
            errors.Add("Enterprise", outlet.EnterpriseCode, FieldRule.Unknown, "enterprise");
    }

    private void CheckOperator(FieldErrors errors, NewStation station, Scope scope)
    {
        var found = station.OperatorCode is null ? null : FindOrganisation(station.OperatorCode);
        if (station.OperatorCode is not null && found is not { Kind: OrganisationKind.Operator })
            errors.Add(nameof(station.OperatorCode), station.OperatorCode, FieldRule.Unknown, "operator");
        else if (scope.OperatorId is { } own && own != found?.Id)
            errors.Add(nameof(station.OperatorCode), station.OperatorCode, FieldRule.OutsideScope);
    }

    private void CheckRegion(FieldErrors errors, string code, Scope scope)
    {
        if (string.IsNullOrWhiteSpace(code))
            errors.Add("RegionCode", null, FieldRule.Required);
        else if (FindRegion(code) is not { } region)
            errors.Add("RegionCode", code, FieldRule.Unknown, "region");
        else if (!scope.Covers(region.Path, null))
            errors.Add("RegionCode", code, FieldRule.OutsideScope);
    }
}
