using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel;

namespace Qingjian.Network.Map;

/// <summary>The map of the asker's scope.</summary>
internal static class MapEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/network/map", Handle).WithName("NetworkMap").RequirePermission(Permissions.ViewNetwork);

    private static Ok<MapData> Handle(HttpContext context, ReadMap map) =>
        TypedResults.Ok(map.Handle(context.User.Scope(), MapFilter.Read(context.Request.Query)));
}
