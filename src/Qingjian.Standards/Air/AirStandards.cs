using Qingjian.Standards.Air;

namespace Qingjian.Standards;

/// <summary>The editions of the air quality index, chosen by date and city.</summary>
public static class AirStandards
{
    private static readonly Lazy<AirEdition[]> _all = new(EditionTable.Read);
    private static readonly Lazy<Adoption[]> _adoptions = new(Adoption.Read);

    /// <summary>All editions, in the order of the table.</summary>
    public static IReadOnlyList<AirEdition> All => _all.Value;

    /// <summary>The edition of a code and report; false when there is none.</summary>
    public static bool TryFind(string code, AirReport report, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AirEdition? edition)
    {
        edition = _all.Value.FirstOrDefault(candidate => candidate.Code == code && candidate.Report == report);
        return edition is not null;
    }

    /// <summary>The edition in force on a day for a report. Before 2016-01-01 that depends on the class of the city: without one the answer is
    /// no. Where a practice was published instead of a standard's text, the practice is the answer.</summary>
    public static EditionInForce InForce(DateOnly day, AirReport report, CityClass? city = null)
    {
        var candidates = _all.Value.Where(edition => edition.Report == report).OrderByDescending(edition => edition.IsPractice).ToArray();
        if (candidates.FirstOrDefault(edition => edition.From <= day && (edition.To is null || day <= edition.To)) is { } national)
            return new EditionInForce(national, $"{national.Source}: {Span(national)}", !national.IsPractice);
        var first = candidates.MinBy(edition => edition.From)!;
        if (_adoptions.Value.Where(row => row.City == city && row.From <= day).MaxBy(row => row.From) is { } adopted)
            return new EditionInForce(first, $"{adopted.Source}, {adopted.From:yyyy-MM-dd} {adopted.Status}", IsConfirmed: false);
        return new EditionInForce(null, $"{first.Source}: {Span(first)}", IsConfirmed: city is null);
    }

    /// <summary>The class of a city in the phased adoption of 2012, by its GB/T 2260 code of at least two digits.</summary>
    public static CityClass ClassOf(string regionCode) => FirstPhase.Contains(regionCode) ? CityClass.FirstPhase : CityClass.Prefecture;

    private static string Span(AirEdition edition) => $"{edition.From:yyyy-MM-dd} – {edition.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
}
