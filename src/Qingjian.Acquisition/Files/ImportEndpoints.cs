using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Files;

/// <summary>What the import's page fetches: its progress and its refusals.</summary>
internal static class ImportEndpoints
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public static void MapImport(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/api/imports/{id:guid}").WithTags("Import").RequirePermission(Permissions.ImportData);
        files.MapGet("/refused.csv", DownloadAsync).WithName("DownloadRefusedValues");
        files.MapGet("/events", EventsAsync).WithName("FollowImport");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        Guid id, HttpContext context, KeptFiles files, RefusalCsv csv, CancellationToken cancellationToken) =>
        await files.FindAsync(id, context.User.SignInName(), cancellationToken) is { Report: not null } file
            ? TypedResults.File(csv.Write(file.Refusals()), "text/csv; charset=utf-8", Path.GetFileNameWithoutExtension(file.FileName) + "-refused.csv")
            : TypedResults.NotFound();

    private static async Task<Results<ServerSentEventsResult<Dictionary<string, string>>, NotFound>> EventsAsync(
        Guid id, HttpContext context, KeptFiles files, ImportJob job, IStringLocalizer<AcquisitionWords> words, TimeProvider time, CancellationToken cancellationToken) =>
        await files.HasAsync(id, context.User.SignInName(), cancellationToken)
            ? TypedResults.ServerSentEvents(Stream(id, job, words, time, cancellationToken))
            : TypedResults.NotFound();

    private static async IAsyncEnumerable<SseItem<Dictionary<string, string>>> Stream(
        Guid id, ImportJob job, IStringLocalizer<AcquisitionWords> words, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        do
        {
            if (job.Progress.TryGetValue(id, out var report))
                yield return new(Patch(report));
            else
                yield return new(new() { ["state"] = words["FileImport.Ended"] });
        }
        while (await pace.WaitForNextTickAsync(cancellationToken));
    }

    private static Dictionary<string, string> Patch(ImportReport report) => new()
    {
        ["rows"] = GroupedNumber.Of(report.Rows), ["accepted"] = GroupedNumber.Of(report.Accepted), ["refused"] = GroupedNumber.Of(report.RefusedValues),
    };
}
