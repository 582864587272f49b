using System.Text.Json;

namespace Qingjian.Standards.Tests;

/// <summary>The lines of the case file that speak of the air quality index and what leads to it.</summary>
public class CaseFileTests
{
    private static readonly Dictionary<string, AirAverage> Averages = new()
    {
        ["24h"] = AirAverage.DayMean, ["8h"] = AirAverage.HighestEightHours, ["1h"] = AirAverage.OneHour,
    };

    [Fact]
    public void Every_index_is_answered_as_expected()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in Lines("aqi", "aqi_integrity"))
        {
            var input = line.GetProperty("input");
            var report = input.GetProperty("report").GetString() is "daily" ? AirReport.Daily : AirReport.Realtime;
            var edition = EditionOf(line, report);
            var notMonitored = Items(input, "not_monitored");
            var verdict = Conc.Judge(edition, item => Value(input, item is AirItem.O3 && report is AirReport.Daily ? "O3_8h" : item.Symbol), notMonitored);
            count++;
            wrong.AddRange(Differences(line, edition, verdict).Select(text => $"{line.GetProperty("id")}: {text}"));
        }

        Assert.Empty(wrong);
        Assert.Equal(23, count);
    }

    [Fact]
    public void Every_individual_index_is_answered_as_expected()
    {
        var count = 0;
        foreach (var line in Lines("iaqi"))
        {
            var input = line.GetProperty("input");
            var average = Averages[input.GetProperty("averaging").GetString()!];
            var row = AirStandards.All.Where(edition => edition.Code == Standard(line)).SelectMany(edition => edition.Lines).First(candidate =>
                candidate.Item.Symbol == input.GetProperty("pollutant").GetString() && candidate.Average == average);
            Assert.Equal(line.GetProperty("expected").GetProperty("iaqi").GetInt32(), AirIndex.Judge(row, input.GetProperty("concentration").GetDecimal()).Iaqi);
            count++;
        }

        Assert.Equal(33, count);
    }

    private static IEnumerable<string> Differences(JsonElement line, AirEdition edition, AirVerdict verdict)
    {
        var expected = line.GetProperty("expected");
        var tolerance = line.TryGetProperty("tolerance", out var allowed) && allowed.TryGetProperty("aqi", out var by) ? by.GetInt32() : 0;
        var aqi = expected.GetProperty("aqi");
        if (aqi.ValueKind is JsonValueKind.Null ? verdict.Aqi is not null : !(Math.Abs(aqi.GetInt32() - (verdict.Aqi ?? -1)) <= tolerance))
            yield return $"aqi {aqi}, found {verdict}";
        if (expected.TryGetProperty("publish_aqi", out var publish) && publish.GetBoolean() != verdict.Aqi.HasValue)
            yield return $"publish_aqi {publish}, found {verdict}";
        if (expected.TryGetProperty("category", out var category) && (verdict.Aqi is not { } value || edition.LevelOf(value).Name != category.GetString()))
            yield return $"category {category}, found {verdict}";
        if (expected.TryGetProperty("primary", out _) && Items(expected, "primary") != verdict.Primary)
            yield return $"primary {expected.GetProperty("primary")}, found {verdict}";
    }

    private static AirItems Items(JsonElement element, string name) => !element.TryGetProperty(name, out var list) ? AirItems.None
        : list.EnumerateArray().Aggregate(AirItems.None, (set, one) => AirItemNames.TryParse(one.GetString()!, out var item) ? set | item.AsSet : throw new ArgumentException(one.GetString()));

    private static decimal? Value(JsonElement input, string name) => input.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    // What was published in real time before 2026 followed the practice (the case format says so).
    private static AirEdition EditionOf(JsonElement line, AirReport report) =>
        Conc.Edition(Standard(line) is "HJ 633-2012" && report is AirReport.Realtime ? "national-realtime" : Standard(line), report);

    private static string Standard(JsonElement line) => string.Join(' ', line.GetProperty("standard").GetString()!.Split(' ').Take(2));

    private static IEnumerable<JsonElement> Lines(params string[] domains) =>
        File.ReadLines(Path.Combine(RealData.Folder("."), "assessment-cases.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement).Where(line => domains.Contains(line.GetProperty("domain").GetString()));
}
