using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Status;

/// <summary><c>GET /healthz</c>: whether the server can do its work, for a supervisor that has no account; it says no
/// more than <c>ok</c> (200) or <c>not ok</c> (503). Why not is on the system page and in the log.</summary>
internal static class ReadHealth
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/healthz", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<ContentHttpResult> HandleAsync(Journal journal, ProjectionStatus status, QingjianDb db, CancellationToken cancel)
    {
        var works = !journal.HasFailed
            && status.Projections.All(projection => projection.LastError is null)
            && await db.Database.CanConnectAsync(cancel);
        return works
            ? TypedResults.Text("ok")
            : TypedResults.Text("not ok", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
