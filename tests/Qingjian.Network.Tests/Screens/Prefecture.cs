using Qingjian.Simulator;

namespace Qingjian.Network.Tests.Screens;

/// <summary>The simulator's invented prefecture: enough to fill every page.</summary>
internal static class Prefecture
{
    public static NewNetwork Network { get; } = Of(FictionalPrefecture.Create(1));

    private static NewNetwork Of(FictionalPrefecture prefecture) => new(
        [.. prefecture.Regions.Select(region => new NewRegion(region.Code, region.ParentCode, region.NameZh, region.NameEn, region.OutlineGeoJson))],
        [.. prefecture.Organisations.Select(one => new NewOrganisation(
            one.Code, Enum.Parse<OrganisationKind>(one.Role.ToString()), one.NameZh, one.NameEn, one.RegionCode))],
        [.. prefecture.Stations.Select(ToStation)]);

    private static NewStation ToStation(FictionalStation station) => new()
    {
        Code = station.Code,
        Name = station.NameZh,
        NameEn = station.NameEn,
        Element = station.Kind switch
        {
            StationKind.SurfaceWater => Element.SurfaceWater,
            StationKind.Wastewater => Element.SourceWater,
            StationKind.FlueGas => Element.SourceGas,
            _ => Element.Air,
        },
        RegionCode = station.RegionCode,
        OperatorCode = station.OperatorCode,
        Mn = station.Mn,
        Password = station.Password,
        Longitude = station.Longitude,
        Latitude = station.Latitude,
        CommissionedOn = new(2021, 3, 1),
        Instruments =
        [
            new()
            {
                Parameters = [ParameterCatalogue.UsualOf(Element.Air).First().Code], Maker = "甲仪器", Model = "BAM-1020", SerialNumber = "SN-" + station.Code,
                Method = "β 射线法", RangeLow = 0, RangeHigh = 1000, DetectionLimit = 1, InstalledOn = new(2023, 6, 1),
            },
        ],
    };
}
