using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Losses;

/// <summary>The ledger as a file: <c>GET /api/losses/export</c> with the filters of the page; one row for each run.</summary>
internal static class LossExport
{
    public const string Audited = "acquisition.losses-exported";
    private static readonly string[] Columns = ["Code", "Station", "Parameter", "State", "From", "To", "Count", "Stated"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/losses/export", HandleAsync).WithName("ExportLosses").WithTags("Losses").RequirePermission(Permissions.ExportData);

    private static async Task<FileContentHttpResult> HandleAsync(
        HttpContext context, ReadLossBook reading, TableDownload download, TimeProvider time, IStringLocalizer<AcquisitionWords> words, CancellationToken cancellationToken)
    {
        var filter = LossFilter.Read(context.Request.Query, time.GetUtcNow());
        var book = await reading.HandleAsync(context.User.Scope(), filter, cancellationToken);
        string[] header = [.. Columns.Select(name => words["Losses.Column." + name].Value)];
        var rows = book.Rows.SelectMany(row => row.Account.Runs.Where(run => filter.Shows(run.State)).Select(run => (IReadOnlyList<object?>)
            [row.Card.Code, row.Card.DisplayName, row.Account.Parameter.Label, words[$"Losses.State.{run.State}"].Value, run.FromUtc.ToScreen(), run.ToUtc.ToScreen(), run.Count, Stated(run, book.Statements[row.Card.Id], words)]));
        return await download.WriteAsync(
            context.User.SignInName(), Audited, $"losses-{filter.From:yyyyMMdd}-{filter.To:yyyyMMdd}.csv", $"period={filter.Period}; rows={book.Rows.Count}", header, rows, cancellationToken);
    }

    private static string Stated(LossRun run, IEnumerable<CauseStatement> inForce, IStringLocalizer<AcquisitionWords> words) =>
        string.Join("; ", CountStated.Of([run], inForce).OrderBy(pair => pair.Key.Cause).Select(pair => $"{words[$"LossCause.{pair.Key.Cause}"].Value} {pair.Value}"));
}
