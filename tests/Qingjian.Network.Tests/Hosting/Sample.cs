namespace Qingjian.Network.Tests.Hosting;

/// <summary>A small invented network: a city with two districts, two operators, three stations.</summary>
internal static class Sample
{
    public const string City = "990100/";
    public const string North = "990100/990101/";
    public const string South = "990100/990102/";

    public static NewNetwork Network { get; } = new(
        [
            new("990100", null, "云川市", "Yunchuan"),
            new("990101", "990100", "北区", "North District", """{"type":"Polygon","coordinates":[[[101,31],[102,31],[102,32],[101,31]]]}"""),
            new("990102", "990100", "南区", "South District"),
        ],
        [
            new("OP-A", OrganisationKind.Operator, "甲运维", "Operator A", "990100"),
            new("OP-B", OrganisationKind.Operator, "乙运维", "Operator B", "990100"),
        ],
        [Air("N1", "北一站", "990101", "OP-A"), Air("N2", "北二站", "990101", "OP-B"), Water("S1", "南河断面", "990102", "OP-A")]);

    public static NewStation Air(string code, string name, string region, string? maintainer = null) => new()
    {
        Code = code,
        Name = name,
        NameEn = "Station " + code,
        Element = Element.Air,
        RegionCode = region,
        OperatorCode = maintainer,
        Mn = "MN" + code,
        Password = "123456",
        Longitude = 101.5,
        Latitude = 31.2,
    };

    public static NewStation Water(string code, string name, string region, string? maintainer = null) =>
        Air(code, name, region, maintainer) with { Element = Element.SurfaceWater, HourStep = TimeSpan.FromHours(4) };
}
