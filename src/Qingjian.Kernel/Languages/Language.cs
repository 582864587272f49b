using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel.Languages;

/// <summary>Chinese first; English by the user's own choice, which a cookie keeps. The browser's wish is not asked: the
/// screen of a duty room is Chinese whatever its browser was installed in.</summary>
internal static class Language
{
    public const string Chinese = "zh-CN";
    public const string English = "en";
    private const string Cookie = "qj-language";

    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddLocalization()
        .Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new(Chinese), new(English)];
            options.DefaultRequestCulture = new RequestCulture(Chinese);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
        });

    public static void MapLanguage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/language/{culture}", Choose).AllowAnonymous().ExcludeFromDescription();

    private static Results<RedirectHttpResult, NotFound> Choose(string culture, string? returnUrl, HttpContext context)
    {
        if (culture is not (Chinese or English))
            return TypedResults.NotFound();
        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
        context.Response.Cookies.Append(Cookie, value, ChoiceCookie.Options(context));
        return TypedResults.LocalRedirect(ReturnUrl.OrHome(returnUrl));
    }
}
