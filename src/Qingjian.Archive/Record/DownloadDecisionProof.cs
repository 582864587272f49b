using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Qingjian.Kernel;

namespace Qingjian.Archive.Record;

/// <summary>The proof of a decision.</summary>
internal static class DownloadDecisionProof
{
    public static async Task<Results<FileContentHttpResult, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, ClaimsPrincipal user, RecordReader record, CancellationToken cancellationToken) =>
        ProofDownload.Of(await record.OfDecisionAsync(user.Scope(), number, cancellationToken), $"proof-decision-{number}.json");
}
