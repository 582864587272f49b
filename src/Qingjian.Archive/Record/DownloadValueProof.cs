using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Series;
using Qingjian.Kernel;

namespace Qingjian.Archive.Record;

/// <summary>The proof of the frame behind a value.</summary>
internal static class DownloadValueProof
{
    public static async Task<Results<FileContentHttpResult, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string code, string parameter, string period, string start, [FromQuery] string? statistic, [FromQuery] int? revision,
        ClaimsPrincipal user, IStationView stations, ObservationReader reader, RecordReader record, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var startUtc = SeriesQuestion.Instant(start, "start", errors);
        var question = SeriesQuestion.Read(new(parameter, period, statistic, start, startUtc?.AddDays(1).ToString("o")), errors);
        if (stations.FindByCode(user.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        if (question is null)
            return TypedResults.ValidationProblem(errors);
        var key = ReadSeries.KeyOf(question, station.Id, reader, user.Scope());
        var newest = revision ?? (await reader.RevisionsAsync(user.Scope(), key, question.From, cancellationToken)).Count;
        var answer = await record.OfValueAsync(user.Scope(), key, question.From, newest, cancellationToken);
        var hour = question.From.ToBeijing().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        return ProofDownload.Of(answer, $"proof-{station.Code}-{key.Parameter}-{hour}.json");
    }
}
