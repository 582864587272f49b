using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Availability;

/// <summary>The board as a file: <c>GET /api/availability/export</c> with the filters of the page. One row for each station and
/// stretch, so that due and received stand beside the share.</summary>
internal static class BoardExport
{
    public const string Audited = "acquisition.availability-exported";
    private static readonly string[] Columns = ["Code", "Station", "Start", "Due", "Received", "Normal", "Late", "Missing"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/availability/export", HandleAsync).WithName("ExportAvailability").WithTags("Availability").RequirePermission(Permissions.ExportData);

    private static async Task<FileContentHttpResult> HandleAsync(
        HttpContext context, ReadBoard reading, TableDownload download, TimeProvider time, IStringLocalizer<AcquisitionWords> words, CancellationToken cancellationToken)
    {
        var filter = BoardFilter.Read(context.Request.Query, time.GetUtcNow());
        var rows = await reading.AllAsync(context.User.Scope(), filter, cancellationToken);
        string[] header = [.. Columns.Select(name => words["Board.Column." + name].Value)];
        var cells = rows.SelectMany(row => row.Cells.Where(cell => cell.Due > 0).Select(cell => (IReadOnlyList<object?>)
            [row.Card.Code, row.Card.DisplayName, cell.StartUtc.ToScreen(), cell.Due, Math.Min(cell.Received, cell.Due), cell.Normal, cell.Late, cell.Missing]));
        var span = filter.Day?.ToString("yyyyMMdd", null) ?? filter.Month.ToString("yyyyMM", null);
        return await download.WriteAsync(
            context.User.SignInName(), Audited, $"availability-{span}.csv", $"period={filter.Period}; stations={rows.Count}", header, cells, cancellationToken);
    }
}
