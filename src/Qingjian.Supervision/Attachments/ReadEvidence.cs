using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Qingjian.Kernel;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Attachments;

/// <summary>Gives a piece of evidence to who may see its issue. Photos are shown, documents are downloaded: nothing that was
/// sent to us is run in the page.</summary>
internal static class ReadEvidence
{
    public static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        string number, string hash, HttpContext context, QingjianDb db, AttachmentFolder folder, CancellationToken cancellationToken)
    {
        if (!AttachmentFolder.IsHash(hash))
            return TypedResults.NotFound();
        var file = await db.Set<IssueRow>().Within(context.User.Scope()).Where(issue => issue.Number == number)
            .Join(db.Set<AttachmentRow>(), issue => issue.Id, file => file.IssueId, (_, file) => file)
            .Where(file => file.Sha256 == hash).AsNoTracking().OrderBy(file => file.Id).FirstOrDefaultAsync(cancellationToken);
        if (file is null || folder.Open(file.Sha256) is not { } content)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Stream(
            content, file.MediaType, file.MediaType == MediaTypes.Pdf ? file.Name : null, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
