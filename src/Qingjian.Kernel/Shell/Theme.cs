using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Qingjian.Kernel.Languages;

namespace Qingjian.Kernel.Shell;

/// <summary>Light, dark, or what the device prefers when nothing was chosen.</summary>
internal static class Theme
{
    public const string Light = "light";
    public const string Dark = "dark";
    private const string Cookie = "qj-theme";

    /// <summary>The chosen theme, or null when the device decides.</summary>
    public static string? Chosen(HttpContext? context) =>
        context?.Request.Cookies[Cookie] is Light or Dark ? context.Request.Cookies[Cookie] : null;

    public static void MapTheme(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/theme/{theme}", Choose).AllowAnonymous().ExcludeFromDescription();

    private static Results<RedirectHttpResult, NotFound> Choose(string theme, string? returnUrl, HttpContext context)
    {
        if (theme == "auto")
            context.Response.Cookies.Delete(Cookie);
        else if (theme is Light or Dark)
            context.Response.Cookies.Append(Cookie, theme, ChoiceCookie.Options(context));
        else
            return TypedResults.NotFound();
        return TypedResults.LocalRedirect(ReturnUrl.OrHome(returnUrl));
    }
}
