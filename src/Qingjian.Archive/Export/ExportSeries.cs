using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Series;
using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>A series as a CSV file. Audited before the first byte leaves.</summary>
internal static class ExportSeries
{
    public static async Task<Results<FileContentHttpResult, NotFound, ValidationProblem>> Handle(
        string code, [AsParameters] SeriesFields fields, ClaimsPrincipal user, IStationView stations, ObservationReader reader,
        EffectiveReader effective, AuditTrail audit, QingjianDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        var question = SeriesQuestion.Read(fields, errors);
        if (stations.FindByCode(user.Scope(), code) is not { } station)
            return TypedResults.NotFound();
        if (question is null)
            return TypedResults.ValidationProblem(errors);
        var key = ReadSeries.KeyOf(question, station.Id, reader, user.Scope());
        var values = await effective.SeriesAsync(user.Scope(), key, question.From, question.To, question.AsOf, cancellationToken);
        audit.Record(user.SignInName(), ArchiveAudit.Exported, code,
            $"parameter={key.Parameter} {key.Period} {key.Statistic}; span={question.From.ToScreen()} – {question.To.ToScreen()}; values={values.Count}{AsOf(question)}", time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.File(SeriesCsv.Write(station, key, values), "text/csv; charset=utf-8", $"{code}-{key.Parameter}-{key.Period}.csv");
    }

    private static string AsOf(SeriesQuestion question) => question.AsOf is { } moment ? $"; asof={moment.ToScreen()}" : "";
}
