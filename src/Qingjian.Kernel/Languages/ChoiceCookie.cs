using Microsoft.AspNetCore.Http;

namespace Qingjian.Kernel.Languages;

/// <summary>Options of the cookies that keep a choice of language or theme for a year.</summary>
internal static class ChoiceCookie
{
    public static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
