using System.Net;
using System.Text.RegularExpressions;

namespace Qingjian.Supervision.Tests.Hosting;

/// <summary>One user's browser without a screen: keeps cookies, fills the forms that the pages really contain, and
/// follows no redirect by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address)
    {
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        _client = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) =>
        _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Opens the page, fills its form of that name (hidden fields as they stand) and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(path);
        var markup = Forms().Matches(page).Select(match => match.Value).Single(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal)
            || text.Contains($"action=\"{form}\"", StringComparison.Ordinal));
        var sent = Hidden().Matches(markup).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var target = form.StartsWith('/') ? form : path;
        using var content = new FormUrlEncodedContent(sent);
        return await _client.PostAsync(new Uri(target, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostJsonAsync<T>(string path, T body) =>
        _client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
