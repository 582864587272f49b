using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Notices;

/// <summary>Where a mail or message gateway takes notices: at least once. It asks, sends, acknowledges; what it did not
/// acknowledge it is given again.</summary>
internal static class NoticesEndpoint
{
    public static void Map(IEndpointRouteBuilder supervision)
    {
        supervision.MapGet("/notices", ListAsync).WithName("ListWaitingNotices").RequirePermission(Permissions.TakeNotices);
        supervision.MapPost("/notices/{id:long}/taken", TakeAsync).WithName("AcknowledgeNotice").RequirePermission(Permissions.TakeNotices);
    }

    private static async Task<Ok<List<WaitingNotice>>> ListAsync(
        HttpContext context, NoticeList notices, long? after, int? take, CancellationToken cancellationToken)
    {
        var rows = await notices.WaitingAsync(context.User.Scope(), after ?? 0, take ?? NoticeList.MostRows, cancellationToken);
        return TypedResults.Ok(rows.Select(WaitingNotice.Of).ToList());
    }

    private static async Task<Results<NoContent, NotFound>> TakeAsync(
        long id, HttpContext context, NoticeList notices, CancellationToken cancellationToken) =>
        await notices.TakeAsync(context.User.Scope(), id, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();
}
