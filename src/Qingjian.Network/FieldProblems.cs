using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Qingjian.Network;

/// <summary>Refused fields as a problem (RFC 9457): <c>errors</c> names field, value and rule of each.</summary>
internal static class FieldProblems
{
    public static ProblemHttpResult Of(IReadOnlyList<FieldError> errors) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: EnumWords.Current("Network.Problem.Refused"),
        detail: string.Join("; ", errors.Select(error => error.ToString())),
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = errors.Select(error => new { field = error.Field, value = error.Value, rule = error.Rule.ToString(), limits = error.Limits }),
        });
}
