using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Facts;

/// <summary>What a station told about itself, in words and as bands: quality control, states, parameters and logs.</summary>
internal sealed class ToldFacts(IStringLocalizer<ArchiveWords> words)
{
    private readonly QualityCheckText _checks = new(words);

    /// <param name="told">The facts from <see cref="QualityCheckText.DriftReach"/> before the span, the oldest first.</param>
    /// <param name="fromUtc">Start of the span; what ended before it only explains what follows.</param>
    /// <param name="profile">The station's profile, for units; null when it is gone.</param>
    public IEnumerable<StationFact> Of(IReadOnlyList<StoredFact> told, DateTimeOffset fromUtc, StationProfile? profile)
    {
        var previous = new Dictionary<(string Code, FactorCode? Factor), FieldFact>();
        foreach (var fact in told.Select(stored => stored.ToFact()))
        {
            var key = (fact.Code, fact.Factor);
            if (fact.To is not { } end || end >= fromUtc)
                yield return Told(fact, previous.GetValueOrDefault(key), profile);
            previous[key] = fact;
        }
    }

    private StationFact Told(FieldFact fact, FieldFact? before, StationProfile? profile) => new(
        $"told.{fact.Code}", words[LaneOf(fact.Kind)], fact.From, fact.To, fact.Factor?.ToString(), TextOf(fact, before, profile), LevelOf(fact));

    private static string LaneOf(FieldFactKind kind) => kind switch
    {
        FieldFactKind.QualityControl => "Fact.Lane.Quality",
        FieldFactKind.State or FieldFactKind.EquipmentState or FieldFactKind.EquipmentHours => "Fact.Lane.State",
        FieldFactKind.Parameter or FieldFactKind.Serial => "Fact.Lane.Parameter",
        FieldFactKind.Log or FieldFactKind.Restart or FieldFactKind.KeptSample or FieldFactKind.Alarm => "Fact.Lane.Log",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of fact."),
    };

    private string TextOf(FieldFact fact, FieldFact? before, StationProfile? profile) => fact.Kind switch
    {
        FieldFactKind.QualityControl => _checks.Of(fact, UnitOf(fact, profile), before),
        FieldFactKind.State or FieldFactKind.Parameter => words["Fact.Info", NameOf(fact.Code), ValueOf(fact)],
        FieldFactKind.Log => words["Fact.Info", NameOf(fact.Code), Value(fact)],
        FieldFactKind.EquipmentState => words["Fact.Equipment", fact.Code, ConditionOf(fact)],
        FieldFactKind.EquipmentHours => words["Fact.EquipmentHours", fact.Code, Value(fact)],
        FieldFactKind.Serial => words["Fact.Serial", Value(fact)],
        FieldFactKind.Restart => words["Fact.Restart"],
        FieldFactKind.KeptSample => words["Fact.KeptSample", Value(fact)],
        FieldFactKind.Alarm => words["Fact.Alarm", Value(fact), UnitOf(fact, profile)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "Not a kind of fact."),
    };

    private static FactLevel LevelOf(FieldFact fact) => fact.Kind switch
    {
        FieldFactKind.QualityControl => QualityCheckText.Failed(fact) ? FactLevel.Bad : FactLevel.Work,
        FieldFactKind.State => LevelOfState(fact.Code, Value(fact)),
        // SBx-RS (HJ 212-2017 Table 4): 4 is an alarm, 2, 3 and 5 are work.
        FieldFactKind.EquipmentState => Value(fact) switch { "4" => FactLevel.Bad, "2" or "3" or "5" => FactLevel.Work, _ => FactLevel.Info },
        FieldFactKind.Alarm => FactLevel.Warn,
        FieldFactKind.KeptSample => FactLevel.Work,
        _ => FactLevel.Info,
    };

    // HJ 212-2017 Tables B.8 to B.10; what is no listed value is doubtful.
    private static FactLevel LevelOfState(string code, string value) => (code, value) switch
    {
        (_, "0") => FactLevel.Info,
        ("i12001", "2" or "6") or ("i22001", "1" or "2") => FactLevel.Bad,
        ("i12001", "1" or "3" or "5" or "8" or "10") or ("i22001", "3") => FactLevel.Work,
        ("i12001", "7" or "9") or ("i22002", _) => FactLevel.Info,
        ("i12002" or "i12003" or "i22003" or "i22101", "1") => FactLevel.Bad,
        _ => FactLevel.Warn,
    };

    private static string NameOf(string code) => InfoCatalogue.Find(code) is { } meaning ? InWords(meaning.NameZh, meaning.NameEn) : code;

    private static string ValueOf(FieldFact fact)
    {
        var (value, meaning) = (Value(fact), InfoCatalogue.Find(fact.Code));
        if (meaning?.Values.FirstOrDefault(known => known.Code == value) is { } known)
            return InWords(known.NameZh, known.NameEn);
        // The standard prints degC.
        return meaning?.Unit is { } unit ? $"{value} {(unit == "degC" ? "°C" : unit)}" : value;
    }

    private static string ConditionOf(FieldFact fact) =>
        CodeTable.Find(CodeKind.EquipmentState, Value(fact), Dialect.Hj2017) is { } known ? InWords(known.NameZh, known.NameEn) : Value(fact);

    private static string Value(FieldFact fact) => fact.Find("value") ?? "";

    private static string UnitOf(FieldFact fact, StationProfile? profile) =>
        fact.Factor is { } factor && profile?.Parameters.GetValueOrDefault(factor.ToString()) is { } parameter ? parameter.Unit.Symbol() : "";

    private static string InWords(string chinese, string english) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
