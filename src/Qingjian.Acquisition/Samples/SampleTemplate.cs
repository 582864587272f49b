using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>The empty sheet to fill.</summary>
internal static class SampleTemplate
{
    public static void MapSampleTemplate(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/samples/template", Handle).WithTags("Samples").WithName("SampleTemplate").RequirePermission(Permissions.EnterSamples);

    private static FileContentHttpResult Handle() => TypedResults.File(
        TableFile.Write([.. SampleColumn.All.Select(column => SampleWords.Current(column.Key))], [], FileFormat.Xlsx),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "samples-template.xlsx");
}
