using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace Qingjian.Archive.Record;

/// <summary>Takes what witnesses said of a checkpoint. Who may see the record may hand it in: the signatures alone decide.</summary>
internal static class AddCosignature
{
    private const int MostCharacters = 10_000;

    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        CosignedCheckpoint checkpoint, Witnesses witnesses, IStringLocalizer<ArchiveWords> words, CancellationToken cancel)
    {
        var answer = checkpoint.Note is { Length: <= MostCharacters } note ? await witnesses.AddAsync(Encoding.UTF8.GetBytes(note), cancel) : CosignatureAnswer.NotOurs;
        return answer == CosignatureAnswer.Kept
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                words[$"Record.Cosignature.{answer}"],
                statusCode: answer is CosignatureAnswer.Ahead or CosignatureAnswer.OtherRoot ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }
}
