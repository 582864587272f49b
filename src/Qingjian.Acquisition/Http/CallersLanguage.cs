using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Qingjian.Acquisition.Http;

/// <summary>The language of an answer to a program: what it asks for by <c>Accept-Language</c>. A program has no cookie in
/// which a person chose one.</summary>
internal static class CallersLanguage
{
    /// <summary>Takes the first of Chinese and English that the caller names; without one, the request's own.</summary>
    public static void Use(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value is { Length: >= 2 } value ? value[..2].ToLowerInvariant() : "")
            .FirstOrDefault(language => language is "zh" or "en");
        if (wanted is not null)
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(wanted == "zh" ? "zh-CN" : "en");
    }
}
