using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Qingjian.Acquisition.Intake;
using Qingjian.Acquisition.Keys;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Http;

/// <summary><c>POST /api/ingest/observations</c>: a batch of values with an API key, answered when it is durable.</summary>
internal static class PutObservations
{
    private const string BearerOrUser = KeyAuthentication.SchemeName + ",";

    public static void MapPutObservations(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/ingest/observations", Handle)
            .RequireAuthorization(new RequirePermissionAttribute(Permissions.ImportData) { AuthenticationSchemes = BearerOrUser + IdentityConstants.ApplicationScheme })
            .Accepts<IReadOnlyList<ObservationBody>>("application/json")
            .WithTags("Ingest").WithName("PutObservations")
            .WithSummary("Take a batch of observations")
            .WithDescription("Send the key as 'Authorization: Bearer qjk_…'. The answer comes when the batch is durable. Each refused line is listed with field, value and rule; the other lines are taken.");

    private static async Task<Results<Ok<BatchAnswer>, UnprocessableEntity<BatchAnswer>, ProblemHttpResult>> Handle(
        HttpContext context, TakeBatch taking, SenderPace pace, IStringLocalizer<AcquisitionWords> words, CancellationToken cancellationToken)
    {
        CallersLanguage.Use(context.Request);
        var sender = KeyAuthentication.SenderOf(context);
        if (pace.WaitOf(sender.Name) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problem(StatusCodes.Status429TooManyRequests, words["Intake.TooOften", pace.BatchesPerMinute]);
        }
        if (await ReadBody.Async(context.Request, BatchText.MostBytes, cancellationToken) is not { } body)
            return Problem(StatusCodes.Status413PayloadTooLarge, words["Intake.TooLarge", BatchText.MostBytes]);
        if (BatchText.TryRead(body, out var fault) is not { } items)
            return Problem(StatusCodes.Status400BadRequest, words.Sentence(fault!), fault!.TextLine);
        var answer = BatchAnswer.Of(await taking.TakeAsync(Incoming.Of(items, body), sender, cancellationToken), words);
        return answer.Accepted.Count > 0 ? TypedResults.Ok(answer) : TypedResults.UnprocessableEntity(answer);
    }

    private static ProblemHttpResult Problem(int status, string detail, long? line = null) => TypedResults.Problem(
        detail, statusCode: status, extensions: line is null ? null : new Dictionary<string, object?> { ["line"] = line });
}
