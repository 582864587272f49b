using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Roster;

/// <summary>The roster as a file: <c>GET /api/roster/export</c> with the filters of the page.</summary>
internal static class RosterExport
{
    public const string Audited = "acquisition.roster-exported";
    private static readonly string[] Columns = ["Code", "Station", "State", "Since", "Derived", "Reason", "Note", "Promised", "By", "StatedAt", "Region", "Operator", "DueSince"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/roster/export", HandleAsync).WithName("ExportRoster").WithTags("Roster").RequirePermission(Permissions.ExportData);

    private static async Task<FileContentHttpResult> HandleAsync(
        HttpContext context, ReadRoster reading, StationDirectory directory, RosterWords text, TableDownload download, TimeProvider time,
        IStringLocalizer<AcquisitionWords> words, CancellationToken cancellationToken)
    {
        var list = await reading.HandleAsync(context.User.Scope(), RosterFilter.Read(context.Request.Query), cancellationToken);
        string[] header = [.. Columns.Select(column => words["Roster.Column." + column].Value)];
        return await download.WriteAsync(
            context.User.SignInName(), Audited, $"roster-{time.GetUtcNow().BeijingDay():yyyyMMdd}.csv", $"stations={list.Rows.Count}", header,
            list.Rows.Select(row => Cells(row, directory, text)), cancellationToken);
    }

    private static IReadOnlyList<object?> Cells(RosterEntry row, StationDirectory directory, RosterWords text) =>
    [
        row.Card.Code, row.Card.DisplayName, text.Of(row.State), row.SinceUtc?.ToScreen(), text.Derived(row), row.Reason is { } reason ? text.Of(reason.Kind) : null,
        row.Reason?.Note, row.Reason?.PromisedOn, row.Reason?.By, row.Reason?.AtUtc.ToScreen(), directory.Region(row.Card.RegionPath)?.Name,
        row.Card.OperatorId is { } id ? directory.Organisation(id)?.Name : null, row.Card.CommissionedOn,
    ];
}
