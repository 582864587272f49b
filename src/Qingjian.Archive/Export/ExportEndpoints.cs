using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>Exports by API: ask, look, download, stop. An account sees its own only.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        var exports = endpoints.MapGroup("/api/exports").WithTags("Export").RequirePermission(Permissions.ExportData);
        exports.MapPost("", AskAsync).WithName("AskForExport");
        exports.MapGet("", ListAsync).WithName("ListExports");
        exports.MapGet("/{id:guid}", FindAsync).WithName("FindExport");
        exports.MapDelete("/{id:guid}", EndAsync).WithName("EndExport");
        exports.MapGet("/{id:guid}/files/{name}", DownloadAsync).WithName("DownloadExport");
    }

    private static async Task<Results<Accepted<ExportAnswer>, ValidationProblem>> AskAsync(
        ExportFields fields, ClaimsPrincipal user, ExportOrders orders, ExportJob job, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        if (fields.Read(errors) is not { } selection)
            return TypedResults.ValidationProblem(errors);
        var (order, wrong) = await orders.AskAsync(selection, user.Scope(), user.SignInName(), cancellationToken);
        return order is null ? TypedResults.ValidationProblem(wrong.ToDictionary()) : TypedResults.Accepted($"/api/exports/{order.Id}", Answer(order, orders, job));
    }

    private static async Task<Ok<List<ExportAnswer>>> ListAsync(ClaimsPrincipal user, ExportOrders orders, ExportJob job, CancellationToken cancellationToken) =>
        TypedResults.Ok((await orders.NewestAsync(user.SignInName(), cancellationToken)).Select(order => Answer(order, orders, job)).ToList());

    private static async Task<Results<Ok<ExportAnswer>, NotFound>> FindAsync(
        Guid id, ClaimsPrincipal user, ExportOrders orders, ExportJob job, CancellationToken cancellationToken) =>
        await orders.FindAsync(id, user.SignInName(), cancellationToken) is { } order ? TypedResults.Ok(Answer(order, orders, job)) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> EndAsync(Guid id, ClaimsPrincipal user, ExportOrders orders, CancellationToken cancellationToken) =>
        await orders.EndAsync(id, user.SignInName(), cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> DownloadAsync(
        Guid id, string name, ClaimsPrincipal user, ExportOrders orders, CancellationToken cancellationToken) =>
        await orders.FileAsync(id, name, user.SignInName(), cancellationToken) is { } file
            ? TypedResults.PhysicalFile(file.FullName, TypeOf(name), file.Name, enableRangeProcessing: true)
            : TypedResults.NotFound();

    private static ExportAnswer Answer(ExportOrder order, ExportOrders orders, ExportJob job)
    {
        var progress = job.Progress.GetValueOrDefault(order.Id, new ExportProgress(order.Rows, order.Phase == ExportPhase.Done ? 1 : 0));
        return new(order.Id, order.Phase.ToString(), order.AskedUtc, order.ReadSelection(), progress.Rows, progress.Done,
            [.. orders.FilesOf(order).Select(file => file.Name)], order.Bytes, order.KeptUntilUtc, order.Failure);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json",
        _ => "application/vnd.apache.parquet",
    };
}
