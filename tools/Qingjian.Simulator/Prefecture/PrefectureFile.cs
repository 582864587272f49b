using System.Text.Json;

namespace Qingjian.Simulator.Prefecture;

/// <summary>Reads the two embedded files: names and sites (<c>yunchuan.json</c>), outlines (<c>yunchuan.geojson</c>).</summary>
internal static class PrefectureFile
{
    public static FictionalPrefecture Read(int seed)
    {
        using var sites = Open("yunchuan.json");
        using var drawing = Open("yunchuan.geojson");
        var shapes = drawing.RootElement.GetProperty("features").EnumerateArray()
            .ToDictionary(f => Text(f.GetProperty("properties"), "code"), f => f.GetProperty("geometry").GetRawText());
        var root = sites.RootElement;
        return new FictionalPrefecture
        {
            Seed = seed,
            Regions = [.. root.GetProperty("regions").EnumerateArray().Select(r => new FictionalRegion(
                Text(r, "code"), OptionalText(r, "parent"), Text(r, "zh"), Text(r, "en"), shapes.GetValueOrDefault(Text(r, "code"))))],
            Rivers = [.. root.GetProperty("rivers").EnumerateArray().Select(r => new FictionalRiver(
                Text(r, "code"), Text(r, "zh"), Text(r, "en"), shapes[Text(r, "code")]))],
            Organisations = [.. root.GetProperty("organisations").EnumerateArray().Select(o => new FictionalOrganisation(
                Text(o, "code"), Enum.Parse<OrganisationRole>(Text(o, "role")), Text(o, "region"), Text(o, "zh"), Text(o, "en")))],
            Stations = [.. root.GetProperty("stations").EnumerateArray().Select((s, i) => Station(s, i + 1, seed))],
        };
    }

    private static FictionalStation Station(JsonElement site, int number, int seed)
    {
        var kind = Enum.Parse<StationKind>(Text(site, "kind"));
        return new FictionalStation
        {
            Code = Text(site, "code"),
            Mn = StationIdentity.Mn(Text(site, "region"), ParameterSets.SystemCode(kind), number),
            Password = StationIdentity.Password(seed, number),
            NameZh = Text(site, "zh"),
            NameEn = Text(site, "en"),
            Kind = kind,
            Character = Enum.Parse<SiteCharacter>(Text(site, "character")),
            RegionCode = Text(site, "region"),
            OperatorCode = Text(site, "op"),
            OwnerCode = OptionalText(site, "owner"),
            Longitude = site.GetProperty("lon").GetDouble(),
            Latitude = site.GetProperty("lat").GetDouble(),
            Load = site.TryGetProperty("load", out var load) ? load.GetDouble() : 1,
            Inputs = site.TryGetProperty("inputs", out var inputs) ? [.. inputs.EnumerateArray().Select(Input)] : [],
        };
    }

    private static RiverInput Input(JsonElement input) =>
        new(Text(input, "river"), input.GetProperty("share").GetDouble(), input.GetProperty("delayHours").GetDouble());

    private static JsonDocument Open(string name)
    {
        using var stream = typeof(PrefectureFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing from the build.");
        return JsonDocument.Parse(stream);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string? OptionalText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
