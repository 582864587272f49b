using Qingjian.Network;
using Qingjian.Simulator;

namespace Qingjian.Server.Demo;

/// <summary>The simulator's invented prefecture as a network to register.</summary>
internal static class DemoNetwork
{
    public static NewNetwork Of(FictionalPrefecture prefecture) => new(
        [.. prefecture.Regions.Select(Region)],
        [.. prefecture.Organisations.Select(Organisation)],
        [.. prefecture.Stations.Select(Station)]);

    private static NewRegion Region(FictionalRegion region) =>
        new(region.Code, region.ParentCode, region.NameZh, region.NameEn, region.OutlineGeoJson);

    private static NewOrganisation Organisation(FictionalOrganisation organisation) =>
        new(organisation.Code, Kind(organisation.Role), organisation.NameZh, organisation.NameEn, organisation.RegionCode);

    private static NewStation Station(FictionalStation station) => new()
    {
        Code = station.Code,
        Name = station.NameZh,
        NameEn = station.NameEn,
        Element = ElementOf(station.Kind),
        RegionCode = station.RegionCode,
        OperatorCode = station.OperatorCode,
        Mn = station.Mn,
        Password = station.Password,
        St = station.SystemCode,
        Longitude = station.Longitude,
        Latitude = station.Latitude,
        MinuteInterval = TimeSpan.FromMinutes(1),
        SendsMinutes = station.IsContinuous,
        SendsHours = true,
        HourStep = station.HourPeriod,
        Parameters = [.. station.Parameters.Select(Parameter)],
    };

    private static NewParameter Parameter(FictionalParameter parameter) => new(
        parameter.Code,
        UnitSymbols.TryParse(parameter.Unit.Length == 0 ? "-" : parameter.Unit, out var unit)
            ? unit
            : throw new InvalidOperationException($"The simulator's unit '{parameter.Unit}' is not one of the network's."),
        parameter.Decimals);

    private static Element ElementOf(StationKind kind) => kind switch
    {
        StationKind.Air => Element.Air,
        StationKind.SurfaceWater => Element.SurfaceWater,
        StationKind.Wastewater => Element.SourceWater,
        StationKind.FlueGas => Element.SourceGas,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static OrganisationKind Kind(OrganisationRole role) => role switch
    {
        OrganisationRole.Bureau => OrganisationKind.Bureau,
        OrganisationRole.Operator => OrganisationKind.Operator,
        OrganisationRole.Enterprise => OrganisationKind.Enterprise,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
