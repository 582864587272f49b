using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition;

/// <summary>A table that a user takes away as a CSV file; that it was taken is in the audit before the first byte leaves.</summary>
internal sealed class TableDownload(QingjianDb db, AuditTrail audit, TimeProvider time)
{
    /// <param name="who">Who takes it.</param>
    /// <param name="audited">Kind of the audit entry.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="details">What of the selection the audit says.</param>
    /// <param name="header">Names of the columns in the user's language.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FileContentHttpResult> WriteAsync(
        string who, string audited, string name, string details, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        var content = TableFile.Write(header, rows, FileFormat.Csv);
        audit.Record(who, audited, name, details, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.File(content, "text/csv; charset=utf-8", name);
    }
}
