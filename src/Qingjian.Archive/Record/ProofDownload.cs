using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Qingjian.Archive.Record;

/// <summary>A proof as a file, or why there is none.</summary>
internal static class ProofDownload
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Results<FileContentHttpResult, NotFound, ValidationProblem, ProblemHttpResult> Of(ProofAnswer answer, string name) => answer.Gap switch
    {
        ProofGap.None => TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(answer.Bundle, _json), "application/json", name),
        ProofGap.NotFound or ProofGap.Computed => TypedResults.NotFound(),
        ProofGap.NotYetCovered => Conflict("No checkpoint covers the entry yet. Ask again in a second."),
        ProofGap.Stopped => Conflict("The record stopped; see the record page."),
        ProofGap.Differs => Conflict($"The journal entry at position {answer.Position} is no longer what was recorded."),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Gap, "Not a gap."),
    };

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);
}
