using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Qingjian.Archive.Reading;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Series;

/// <summary>A station's curve.</summary>
internal static class ReadSeries
{
    private const int MaxPoints = 5000;

    public static async Task<Results<Ok<ChartAnswer>, NotFound, ValidationProblem>> Handle(
        string code, [AsParameters] SeriesFields fields, ClaimsPrincipal user, IStationView stations, ObservationReader reader,
        EffectiveReader effective, ChartSurroundings surroundings, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var question = SeriesQuestion.Read(fields, errors);
        if (stations.FindByCode(user.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        if (question is null || HasTooManyPoints(question, station.Profile, errors))
            return TypedResults.ValidationProblem(errors);
        var key = KeyOf(question, station.Id, reader, user.Scope());
        var values = await effective.SeriesAsync(user.Scope(), key, question.From, question.To, question.AsOf, cancellationToken);
        var answer = Answer(station, question, values);
        if (fields.Peers == true)
            answer = answer with { Series = [.. answer.Series, .. await surroundings.PeersAsync(user.Scope(), station, question, UnitOf(station, question, values), cancellationToken)] };
        if (fields.Lanes == true)
            answer = answer with { Lanes = await surroundings.LanesAsync(user.Scope(), station, question, cancellationToken) };
        return TypedResults.Ok(answer);
    }

    /// <summary>The statistic asked for, or the one that carries the value: sent or computed averages, else plain values
    /// (real time; noise).</summary>
    public static SeriesKey KeyOf(SeriesQuestion question, int stationId, ObservationReader reader, Scope scope)
    {
        var average = new SeriesKey(stationId, question.Parameter, question.Period, question.Statistic ?? Statistic.Average);
        return question.Statistic is not null || reader.SeriesOf(scope, stationId).Contains(average)
            ? average
            : average with { Statistic = Statistic.Value };
    }

    private static bool HasTooManyPoints(SeriesQuestion question, StationProfile profile, Dictionary<string, string[]> errors)
    {
        var interval = ChartPoints.PeriodMs(question.Period, profile) ?? (long)profile.RealTimeInterval.TotalMilliseconds;
        var points = interval > 0 ? (question.To - question.From).TotalMilliseconds / interval : 0;
        if (points <= MaxPoints)
            return false;
        errors["to"] = [$"From '{question.From:o}' to '{question.To:o}' are {points:F0} values; a chart shows at most {MaxPoints}. Choose a shorter span or a longer period."];
        return true;
    }

    private static ChartAnswer Answer(StationCard station, SeriesQuestion question, IReadOnlyList<EffectiveValue> values)
    {
        var parameter = station.Profile.Parameters.GetValueOrDefault(question.Parameter);
        var unit = UnitOf(station, question, values);
        var period = ChartPoints.PeriodMs(question.Period, station.Profile);
        var series = new ChartSeries(question.Parameter, station.DisplayName, "own", ChartPoints.Of(values, period),
            values.Count(value => value.Observed.Origin == Origin.RolledUp), values.Count(value => value.Observed.Revision > 1));
        return new(unit.Symbol(), parameter?.Decimals ?? 0, period, StartsAtZero(unit, question.Parameter),
            question.From.ToUnixTimeMilliseconds(), question.To.ToUnixTimeMilliseconds(), [series]) { Kind = unit == Unit.DegreesOfAngle ? "points" : "line" };
    }

    // A concentration is judged from zero; what lies far from zero, or below it, would be a flat line.
    private static bool StartsAtZero(Unit unit, string parameter) =>
        unit is not (Unit.DegreesCelsius or Unit.Kilopascals or Unit.Hectopascals or Unit.Millivolts) && parameter is not "w01001";

    // Stored values keep the unit that they were sent in, whatever the profile says today.
    private static Unit UnitOf(StationCard station, SeriesQuestion question, IReadOnlyList<EffectiveValue> values) => values.Count > 0
        ? values[^1].Observed.Unit
        : station.Profile.Parameters.GetValueOrDefault(question.Parameter)?.Unit ?? Unit.None;
}
