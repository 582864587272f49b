using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Qingjian.Archive.Record;

/// <summary>The largest checkpoint that witnesses co-signed, with their lines.</summary>
internal static class ReadWitnessed
{
    public static Results<ContentHttpResult, NotFound> Handle(RecordReader record, HttpContext context)
    {
        if (record.Status.Witnessed is not { } witnessed)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(witnessed.Note, "text/plain", Encoding.UTF8);
    }
}
