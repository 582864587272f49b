using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Live states as server-sent events, within the reader's scope.</summary>
internal static class LiveEvents
{
    public static IEndpointRouteBuilder MapLiveEvents(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/live/events", Handle).RequirePermission(Permissions.ViewNetwork).WithTags("Live");
        return endpoints;
    }

    private static IResult Handle(
        ClaimsPrincipal user, LiveBoard board, StationDirectory stations, LiveText text, string? station, CancellationToken cancel) =>
        TypedResults.ServerSentEvents(Stream(user.Scope(), board, stations, text, station, cancel));

    private static async IAsyncEnumerable<SseItem<LivePatch>> Stream(
        Scope scope, LiveBoard board, StationDirectory stations, LiveText text, string? only, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var state in board.ChangesAsync(cancel))
        {
            var card = stations.Find(state.StationId);
            if (card is null || !stations.IsVisible(scope, card.Id) || (only is not null && card.Code != only))
                continue;
            yield return new SseItem<LivePatch>(text.Patch(card, state), "patch");
        }
    }
}
