using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Status;

/// <summary><c>GET /api/system/events</c>: the figures of the system page every two seconds.</summary>
internal static class SystemEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    public static void MapSystemEvents(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/system/events", Handle).RequirePermission(Permissions.ViewSystem).WithTags("System");

    private static ServerSentEventsResult<Dictionary<string, string>> Handle(SystemFigures figures, TimeProvider time, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Stream(figures, time, cancel));

    private static async IAsyncEnumerable<SseItem<Dictionary<string, string>>> Stream(
        SystemFigures figures, TimeProvider time, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var pace = new PeriodicTimer(Pace, time);
        do
            yield return new SseItem<Dictionary<string, string>>(figures.Patch());
        while (await pace.WaitForNextTickAsync(cancel));
    }
}
