using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Commands through the API: the same list, asking and taking back as the pages.</summary>
internal static class CommandsEndpoint
{
    public static void Map(IEndpointRouteBuilder commands)
    {
        commands.MapGet("/", ListAsync).WithName("ListCommands").RequirePermission(Permissions.ViewCommands);
        commands.MapGet("/{number}", ReadAsync).WithName("ReadCommand").RequirePermission(Permissions.ViewCommands);
        commands.MapPost("/{station}", AskAsync).WithName("AskCommand").RequirePermission(Permissions.SendCommands);
    }

    private static async Task<Ok<CommandListAnswer>> ListAsync(
        HttpContext context, ReadCommands commands, [Description("Page, from 1")] int? page, CancellationToken cancellationToken)
    {
        var found = await commands.ListAsync(context.User.Scope(), CommandFilter.Read(context.Request.Query), page ?? 1, cancellationToken);
        return TypedResults.Ok(new CommandListAnswer(
            [.. found.Rows.Select(row => CommandAnswer.Of(row, []))], found.Total, found.Page, found.RowsPerPage));
    }

    private static async Task<Results<Ok<CommandAnswer>, NotFound>> ReadAsync(
        string number, HttpContext context, ReadCommands commands, CancellationToken cancellationToken) =>
        await commands.FindAsync(context.User.Scope(), number, cancellationToken) is { } life
            ? TypedResults.Ok(CommandAnswer.Of(life.Command, life.Events))
            : TypedResults.NotFound();

    private static async Task<Results<Accepted<CommandNumber>, ProblemHttpResult>> AskAsync(
        [Description("Code of the station")] string station, CommandForm body, HttpContext context, AskCommand asking,
        IStringLocalizer<AcquisitionWords> words, CancellationToken cancellationToken)
    {
        var outcome = await asking.HandleAsync(station, body, context.User.SignInName(), context.User.Scope(), cancellationToken);
        if (outcome.Number is { } number)
            return TypedResults.Accepted("/api/commands/" + number, new CommandNumber(number));
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest, title: words["Command.Refused"],
            detail: string.Join(' ', outcome.Refused.Select(refusal => CommandSentences.Of(refusal, words))),
            extensions: new Dictionary<string, object?>
            {
                ["errors"] = outcome.Refused.Select(one => new { field = one.Field, value = one.Value, rule = one.Rule.ToString(), limits = one.Limits }),
            });
    }
}
