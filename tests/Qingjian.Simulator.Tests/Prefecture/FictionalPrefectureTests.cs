using System.Text.Json;

namespace Qingjian.Simulator.Tests.Prefecture;

public sealed class FictionalPrefectureTests
{
    private readonly FictionalPrefecture _prefecture = FictionalPrefecture.Create(7);

    [Fact]
    public void It_has_six_districts_and_forty_stations()
    {
        Assert.Equal(6, _prefecture.Regions.Count(r => r.ParentCode == "990100"));
        Assert.Equal(24, _prefecture.Stations.Count(s => s.Kind == StationKind.Air));
        Assert.Equal(14, _prefecture.Stations.Count(s => s.Kind == StationKind.SurfaceWater));
        Assert.Equal(2, _prefecture.Stations.Count(s => s.Kind is StationKind.Wastewater or StationKind.FlueGas));
    }

    [Fact]
    public void Codes_names_and_device_numbers_are_unique_and_well_formed()
    {
        var stations = _prefecture.Stations;
        Assert.Equal(40, stations.Select(s => s.Code).Distinct().Count());
        Assert.Equal(40, stations.Select(s => s.NameZh).Distinct().Count());
        Assert.Equal(40, stations.Select(s => s.NameEn).Distinct().Count());
        Assert.Equal(40, stations.Select(s => s.Mn).Distinct().Count());
        Assert.All(stations, s => Assert.Matches("^[0-9A-F]{24}$", s.Mn));
        Assert.All(stations, s => Assert.Matches("^[A-Z2-9]{6}$", s.Password));
        Assert.All(stations, s => Assert.Matches("^[\\x20-\\x7e]+$", s.NameEn));
    }

    [Fact]
    public void Passwords_differ_with_the_seed()
    {
        var other = FictionalPrefecture.Create(8);
        Assert.All(_prefecture.Stations.Zip(other.Stations), pair => Assert.NotEqual(pair.First.Password, pair.Second.Password));
    }

    [Fact]
    public void Every_station_lies_within_the_outline_of_its_region_and_of_the_prefecture()
    {
        var outlines = _prefecture.Regions.Where(r => r.OutlineGeoJson is not null).ToDictionary(r => r.Code, r => Ring(r.OutlineGeoJson!));
        Assert.All(_prefecture.Stations, s => Assert.True(Contains(outlines[s.RegionCode], s.Longitude, s.Latitude), s.Code));
        Assert.All(_prefecture.Stations, s => Assert.True(Contains(outlines["990100"], s.Longitude, s.Latitude), s.Code));
    }

    [Fact]
    public void The_districts_tile_the_prefecture_without_gap_or_overlap()
    {
        var whole = Area(Ring(_prefecture.Regions.Single(r => r.Code == "990100").OutlineGeoJson!));
        var rings = _prefecture.Regions.Where(r => r.ParentCode == "990100").Select(r => Ring(r.OutlineGeoJson!)).ToList();
        Assert.Equal(whole, rings.Sum(Area), 1e-9);
        var sides = rings.SelectMany(r => r.Zip(r.Skip(1))).ToHashSet();
        var edge = Ring(_prefecture.Regions.Single(r => r.Code == "990100").OutlineGeoJson!);
        var outer = edge.Zip(edge.Skip(1)).ToHashSet();
        Assert.All(sides, side => Assert.True(sides.Contains((side.Second, side.First)) || outer.Contains(side) || outer.Contains((side.Second, side.First))));
    }

    [Fact]
    public void Operators_owners_rivers_and_parents_exist()
    {
        var organisations = _prefecture.Organisations.ToDictionary(o => o.Code);
        Assert.All(_prefecture.Stations, s => Assert.Equal(OrganisationRole.Operator, organisations[s.OperatorCode].Role));
        Assert.All(_prefecture.Stations.Where(s => s.OwnerCode is not null), s => Assert.Equal(OrganisationRole.Enterprise, organisations[s.OwnerCode!].Role));
        var rivers = _prefecture.Rivers.Select(r => r.Code).ToHashSet();
        Assert.All(_prefecture.Stations.SelectMany(s => s.Inputs), i => Assert.Contains(i.River, rivers));
        Assert.All(_prefecture.Stations.Where(s => s.Inputs.Count > 0), s => Assert.Equal(1, s.Inputs.Sum(i => i.Share), 1e-9));
        var regions = _prefecture.Regions.Select(r => r.Code).ToHashSet();
        Assert.All(_prefecture.Regions.Where(r => r.ParentCode is not null), r => Assert.Contains(r.ParentCode!, regions));
    }

    [Fact]
    public void A_thousand_stations_grow_out_of_the_forty_with_own_identities()
    {
        var stations = GrownPrefecture.Stations(_prefecture, 1000);
        Assert.Equal(1000, stations.Select(s => s.Mn).Distinct().Count());
        Assert.Equal(1000, stations.Select(s => s.Code).Distinct().Count());
        Assert.Equal(_prefecture.Stations, stations.Take(40));
        var outlines = _prefecture.Regions.Where(r => r.OutlineGeoJson is not null).ToDictionary(r => r.Code, r => Ring(r.OutlineGeoJson!));
        Assert.All(stations, s => Assert.True(Contains(outlines[s.RegionCode], s.Longitude, s.Latitude), s.Code));
        Assert.True(stations.Select(s => (s.Longitude, s.Latitude)).Distinct().Count() > 990);
    }

    private static List<(double X, double Y)> Ring(string geoJson) =>
        [.. JsonDocument.Parse(geoJson).RootElement.GetProperty("coordinates")[0].EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()))];

    private static double Area(List<(double X, double Y)> ring) =>
        Math.Abs(ring.Zip(ring.Skip(1)).Sum(s => s.First.X * s.Second.Y - s.Second.X * s.First.Y)) / 2;

    private static bool Contains(List<(double X, double Y)> ring, double x, double y) =>
        ring.Zip(ring.Skip(1)).Count(s => s.First.Y > y != s.Second.Y > y
            && x < (s.Second.X - s.First.X) * (y - s.First.Y) / (s.Second.Y - s.First.Y) + s.First.X) % 2 == 1;
}
