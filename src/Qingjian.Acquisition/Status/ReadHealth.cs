using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Status;

/// <summary><c>GET /healthz</c>: whether the server can do its work, for a supervisor that has no account; it says
/// <c>ok</c> (200), or <c>not ok</c> and which part (503). What that part said is on the system page and in the log.</summary>
internal static class ReadHealth
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/healthz", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<ContentHttpResult> HandleAsync(Journal journal, ProjectionStatus status, QingjianDb db, CancellationToken cancel)
    {
        List<string> wrong = [];
        if (journal.HasFailed)
            wrong.Add("the journal cannot write, nothing is taken until it can");
        wrong.AddRange(status.Projections.Where(projection => projection.LastError is not null).Select(projection => $"projection {projection.Name} does not advance"));
        if (!await db.Database.CanConnectAsync(cancel))
            wrong.Add("the database cannot be reached");
        return wrong.Count == 0
            ? TypedResults.Text("ok")
            : TypedResults.Text($"not ok: {string.Join("; ", wrong)}", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
