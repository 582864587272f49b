using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary><c>GET /api/live/events[?station=CODE]</c>: changes of live states as server-sent events, within the reader's
/// scope. Each message maps the <c>data-key</c>s of a page to their new text.</summary>
internal static class LiveEvents
{
    public static void MapLiveEvents(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/live/events", Handle).RequirePermission(Permissions.ViewNetwork).WithTags("Live");

    private static ServerSentEventsResult<Dictionary<string, object>> Handle(
        ClaimsPrincipal user, LiveBoard board, StationDirectory stations, LiveText text, string? station, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Stream(user.Scope(), board, stations, text, station, cancel));

    private static async IAsyncEnumerable<SseItem<Dictionary<string, object>>> Stream(
        Scope scope, LiveBoard board, StationDirectory stations, LiveText text, string? only, [EnumeratorCancellation] CancellationToken cancel)
    {
        // An empty first message: the reader learns at once that it is connected, not with the first news.
        yield return new SseItem<Dictionary<string, object>>([]);
        await foreach (var state in board.ChangesAsync(cancel))
        {
            var card = stations.Find(state.StationId);
            if (card is not null && stations.IsVisible(scope, card.Id) && (only is null || card.Code == only))
                yield return new SseItem<Dictionary<string, object>>(text.Patch(card, state));
        }
    }
}
