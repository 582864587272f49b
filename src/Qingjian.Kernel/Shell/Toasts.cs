using Microsoft.AspNetCore.Http;

namespace Qingjian.Kernel;

/// <summary>A line that tells, on the page after a redirect, what was done ("45 小时已标为无效").</summary>
public sealed class Toasts(IHttpContextAccessor accessor)
{
    private const string Cookie = "qj-toast";
    private const int MaxLength = 300;

    /// <summary>Shows the text on the next page.</summary>
    /// <param name="text">In the language of the request; at most 300 characters are shown.</param>
    public void ShowNext(string text)
    {
        var context = accessor.HttpContext!;
        var value = text.Length <= MaxLength ? text : text[..MaxLength];
        context.Response.Cookies.Append(Cookie, Uri.EscapeDataString(value), new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromMinutes(1),
        });
    }

    /// <summary>Takes the text that waits for this page, once.</summary>
    internal string? Take()
    {
        var context = accessor.HttpContext!;
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } value)
            return null;
        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(Cookie);
        return Uri.UnescapeDataString(value);
    }
}
