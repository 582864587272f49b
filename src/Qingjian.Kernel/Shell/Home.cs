using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Qingjian.Kernel.Shell;

/// <summary>The root leads to the first entry of the user's own rail.</summary>
internal static class Home
{
    public static void MapHome(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/", Handle).RequirePermission(Permissions.OwnAccount).ExcludeFromDescription();

    private static RedirectHttpResult Handle(HttpContext context, NavMenu menu) =>
        TypedResults.LocalRedirect(menu.For(context.User) is [var section, ..] ? "/" + section.First().Path : "/account");
}
