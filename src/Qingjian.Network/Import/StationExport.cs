using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;
using Qingjian.Network.Sites;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Import;

/// <summary>The station list as a file, and the empty file to fill. Passwords are never exported.</summary>
internal static class StationExport
{
    public static void Map(IEndpointRouteBuilder stations)
    {
        stations.MapGet("/export", HandleAsync).WithName("ExportStations").RequirePermission(Permissions.ExportData);
        stations.MapGet("/template", Template).WithName("StationTemplate").RequirePermission(Permissions.EditNetwork);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        HttpContext context, ListStations stations, StationDirectory directory, QingjianDb db, AuditTrail audit, TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (FormatOf(context) is not { } format)
            return WrongFormat(context);
        var filter = StationFilterReading.Read(context.Request.Query);
        var rows = await stations.AllAsync(context.User.Scope(), filter, cancellationToken);
        var content = TableFile.Write(Header(exported: true), rows.Select(station => Cells(station, directory)), format);
        audit.Record(context.User.SignInName(), NetworkAudit.Exported, $"stations.{format}".ToLowerInvariant(), NetworkAudit.Describe(filter, rows.Count), time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return ToFile(content, $"stations-{time.GetUtcNow().BeijingDay():yyyyMMdd}", format);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Template(HttpContext context) => FormatOf(context) is { } format
        ? ToFile(TableFile.Write(Header(exported: false), [], format), "stations-template", format)
        : WrongFormat(context);

    private static ProblemHttpResult WrongFormat(HttpContext context) =>
        FieldProblems.Of([new("format", context.Request.Query["format"], FieldRule.OneOf, "csv, xlsx")]);

    private static FileFormat? FormatOf(HttpContext context) => TableFile.FormatOf("." + context.Request.Query["format"]);

    private static FileContentHttpResult ToFile(byte[] content, string name, FileFormat format) => format == FileFormat.Csv
        ? TypedResults.File(content, "text/csv; charset=utf-8", name + ".csv")
        : TypedResults.File(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");

    private static List<string> Header(bool exported) =>
        [.. StationColumn.All.Where(column => !exported || IsExported(column)).Select(column => EnumWords.Current(column.Key))];

    private static List<object?> Cells(Station station, StationDirectory directory)
    {
        var draft = StationDrafts.Of(station);
        return
        [
            draft.Code, draft.Name, draft.NameEn, EnumWords.Current(EnumWords.KeyOf(station.Element)),
            EnumWords.Current(EnumWords.KeyOf(station.Level)), draft.RegionCode, draft.OperatorCode, draft.Mn, draft.St,
            draft.Longitude, draft.Latitude, draft.Address, draft.CommissionedOn,
            string.Join("; ", directory.Find(station.Id)?.Profile.InOrder.Select(parameter => parameter.Code) ?? []),
            .. SiteFields.All.Select(field => SiteShown.Of(field, draft.Site?.GetValueOrDefault(field.Name))),
        ];
    }

    // Cameras are seen by those who may, a file by whoever has it.
    private static bool IsExported(StationColumn column) =>
        column.Field is not (nameof(Registration.StationDraft.Password) or nameof(Registration.StationDraft.Videos));
}
