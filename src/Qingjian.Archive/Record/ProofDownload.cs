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
        ProofGap.Expired => Gone(answer.Position, answer.PolicyPosition),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Gap, "Not a gap."),
    };

    /// <summary>The answer for what a retention policy let expire: 410, never "not found".</summary>
    public static ProblemHttpResult Gone(long position, long policy) => TypedResults.Problem(
        $"已按规定到期销毁，仅存散列。Expired under the retention policy at journal position {policy}; the hash of entry {position} is kept in the record.",
        statusCode: StatusCodes.Status410Gone);

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);
}
