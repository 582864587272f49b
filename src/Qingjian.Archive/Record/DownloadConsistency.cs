using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Qingjian.Archive.Record;

/// <summary>The proof that the record at one size only adds to what it was at a smaller one.</summary>
internal static class DownloadConsistency
{
    /// <param name="record">The record.</param>
    /// <param name="from">Size of the earlier checkpoint.</param>
    /// <param name="to">Size of the later one.</param>
    public static Results<JsonHttpResult<ConsistencyBundle>, ProblemHttpResult> Handle(RecordReader record, long from, long to)
    {
        return record.Consistency(from, to) is { } bundle
            ? TypedResults.Json(bundle)
            : TypedResults.Problem($"from {from}, to {to}: 0 ≤ from ≤ to ≤ {record.Status.Newest?.Size ?? 0} is expected, the size of the newest checkpoint.", statusCode: StatusCodes.Status400BadRequest);
    }
}
