using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Qingjian.Archive.Record;

/// <summary>The newest checkpoint, as C2SP tlog-tiles wants it.</summary>
internal static class ReadCheckpoint
{
    public static Results<ContentHttpResult, NotFound> Handle(RecordReader record, HttpContext context)
    {
        if (record.Status.Newest is not { } newest)
            return TypedResults.NotFound();
        // The same address gives another answer in a second.
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(newest.Note, "text/plain", Encoding.UTF8);
    }
}
