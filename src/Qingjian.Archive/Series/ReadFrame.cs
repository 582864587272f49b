using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Record;
using Qingjian.Kernel;

namespace Qingjian.Archive.Series;

/// <summary>The frame behind a value, its password masked.</summary>
internal static class ReadFrame
{
    public static async Task<Results<Ok<FrameBehind>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string code, string parameter, string period, string start, [FromQuery] string? statistic, [FromQuery] int? revision,
        ClaimsPrincipal user, IStationView stations, ObservationReader reader, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var startUtc = SeriesQuestion.Instant(start, "start", errors);
        var question = SeriesQuestion.Read(new(parameter, period, statistic, start, startUtc?.AddDays(1).ToString("o")), errors);
        if (stations.FindByCode(user.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        if (question is null)
            return TypedResults.ValidationProblem(errors);
        var key = ReadSeries.KeyOf(question, station.Id, reader, user.Scope());
        var revisions = await reader.RevisionsAsync(user.Scope(), key, question.From, cancellationToken);
        var frame = await reader.FrameBehindAsync(user.Scope(), key, question.From, revision ?? revisions.Count, cancellationToken);
        if (frame is { ExpiredUnder: > 0 })
            return ProofDownload.Gone(frame.JournalPosition, frame.ExpiredUnder);
        return frame is null ? TypedResults.NotFound() : TypedResults.Ok(frame);
    }
}
