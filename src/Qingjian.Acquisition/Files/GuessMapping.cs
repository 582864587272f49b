using System.Globalization;
using System.Text.RegularExpressions;
using Qingjian.Network;

namespace Qingjian.Acquisition.Files;

/// <summary>Guesses what each column holds, from its name in Chinese or English. A person corrects it; the national forms
/// need no correction.</summary>
internal static partial class GuessMapping
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["station"] = "station", ["stationcode"] = "station", ["站点"] = "station", ["站点编码"] = "station", ["站点名称"] = "station", ["监测点"] = "station",
        ["点位"] = "station", ["断面"] = "station", ["断面名称"] = "station", ["section"] = "station", ["positionname"] = "station", ["code"] = "station",
        ["time"] = "time", ["timepoint"] = "time", ["datetime"] = "time", ["时间"] = "time", ["监测时间"] = "time", ["日期"] = "time", ["date"] = "time", ["start"] = "time",
        ["timepublished"] = "time", ["数据时间"] = "time",
        ["year"] = "year", ["年"] = "year", ["month"] = "month", ["月"] = "month", ["day"] = "day", ["hour"] = "hour", ["小时"] = "hour", ["时"] = "hour",
        ["parameter"] = "parameter", ["factor"] = "parameter", ["type"] = "parameter", ["参数"] = "parameter", ["因子"] = "parameter", ["监测项目"] = "parameter", ["因子编码"] = "parameter",
        ["value"] = "value", ["数值"] = "value", ["监测值"] = "value", ["值"] = "value",
        ["mark"] = "mark", ["flag"] = "mark", ["数据标记"] = "mark", ["标记"] = "mark", ["unit"] = "unit", ["单位"] = "unit",
    };

    // Names in use beside the catalogue's own.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pm25"] = "a34004", ["pm10"] = "a34002", ["so2"] = "a21026", ["no2"] = "a21004", ["co"] = "a21005", ["o3"] = "a05024",
        ["水温"] = "w01010", ["tempc"] = "w01010", ["ph"] = "w01001", ["溶解氧"] = "w01009", ["domgl"] = "w01009", ["电导率"] = "w01014", ["ecuscm"] = "w01014",
        ["浊度"] = "w01003", ["turbntu"] = "w01003", ["高锰酸盐指数"] = "w01019", ["codmnmgl"] = "w01019", ["氨氮"] = "w21003", ["nh3nmgl"] = "w21003",
        ["总磷"] = "w21011", ["tpmgl"] = "w21011", ["总氮"] = "w21001", ["tnmgl"] = "w21001", ["叶绿素α"] = "w01016", ["叶绿素a"] = "w01016", ["藻密度"] = "w19011",
    };

    /// <summary>The columns of the national air release that are hour values. The feed names the 1-hour ozone O3_24h and the
    /// day's maximum so far O3: its AQI can only be recomputed so (all of 11,433 published ones).</summary>
    private static readonly Dictionary<string, string> AirRelease = new(StringComparer.OrdinalIgnoreCase)
    {
        ["stationcode"] = "station", ["timepoint"] = "time", ["pm2_5"] = "a34004", ["pm10"] = "a34002", ["so2"] = "a21026", ["no2"] = "a21004", ["co"] = "a21005",
        ["o3_24h"] = "a05024", ["o3_24h_asnamed"] = "a05024",
    };

    public static ImportMapping Of(ImportTable table, string fileName)
    {
        if (table.Form is FileForm.AirReleaseXml or FileForm.AirReleaseTable)
            return new([.. table.Header.Select(name => new ColumnRole(name, AirRelease.GetValueOrDefault(name, "")))], "hour", StampIsEnd: true);
        var taken = new HashSet<string>();
        List<ColumnRole> columns = [.. table.Header.Select(name => RoleOf(name, taken))];
        var year = YearInName().Match(fileName) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : (int?)null;
        return table.Form == FileForm.WaterReleaseJson ? new(columns, "sample", Year: year) : new(columns, Year: columns.Exists(column => column.Role == "year") ? null : year);
    }

    // A role is given once: of "time" and "date" the first is taken, the other left to the person.
    private static ColumnRole RoleOf(string header, HashSet<string> taken)
    {
        var unit = UnitIn().Match(header) is { Success: true } match && UnitSymbols.TryParse(match.Groups[1].Value, out var known) && known != Unit.None
            ? match.Groups[1].Value : null;
        var name = Plain(UnitIn().Replace(header, ""));
        var role = Words.GetValueOrDefault(name) ?? Aliases.GetValueOrDefault(name) ?? FromCatalogue(name) ?? "";
        if (role.Length > 0 && !taken.Add(role))
            role = "";
        return new(header, role, role.Length > 0 && !Words.ContainsValue(role) ? unit : null);
    }

    private static string? FromCatalogue(string name) => Enum.GetValues<Element>().SelectMany(ParameterCatalogue.Of).FirstOrDefault(parameter =>
        string.Equals(Plain(parameter.Code), name, StringComparison.OrdinalIgnoreCase) || Plain(parameter.NameZh) == name
        || string.Equals(Plain(parameter.NameEn), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Plain(parameter.Symbol), name, StringComparison.OrdinalIgnoreCase))?.Code;

    // PM2.5, pm2_5, PM₂.₅ and "PM 2.5" are one name.
    private static string Plain(string text) => string.Concat(text.Select(character => character is >= '₀' and <= '₉' ? (char)(character - '₀' + '0') : character)
        .Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"\s*[（(]([^()（）]*)[)）]\s*$")]
    private static partial Regex UnitIn();

    [GeneratedRegex(@"(19|20)\d\d")]
    private static partial Regex YearInName();
}
