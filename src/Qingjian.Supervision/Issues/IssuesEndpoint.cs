using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>The ledger through the API: the same list and story as the pages.</summary>
internal static class IssuesEndpoint
{
    public static void Map(IEndpointRouteBuilder supervision)
    {
        supervision.MapGet("/issues", ListAsync).WithName("ListIssues").RequirePermission(Permissions.ViewIssues);
        supervision.MapGet("/issues/{number}", ReadAsync).WithName("ReadIssue").RequirePermission(Permissions.ViewIssues);
    }

    private static async Task<Ok<IssuePage>> ListAsync(HttpContext context, ListIssues issues, int? page, CancellationToken cancellationToken) =>
        TypedResults.Ok(await issues.HandleAsync(context.User.Scope(), IssueFilterReading.Read(context.Request.Query), page ?? 1, cancellationToken));

    private static async Task<Results<Ok<IssueAnswer>, NotFound>> ReadAsync(
        string number, HttpContext context, ReadIssue reading, CancellationToken cancellationToken) =>
        await reading.HandleAsync(context.User.Scope(), number, cancellationToken) is { } story
            ? TypedResults.Ok(IssueAnswer.Of(story))
            : TypedResults.NotFound();
}
