using System.Net;
using System.Text.RegularExpressions;

namespace Qingjian.Kernel.Tests.Hosting;

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

    /// <summary>Asks without a body and returns when the answer's head is there: its body may never end.</summary>
    public async Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

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

    public Task<HttpResponseMessage> SignInAsync(string user, string password, string query = "") =>
        SubmitAsync("/signin" + query, "signin", ("Form.User", user), ("Form.Password", password));

    public async Task<bool> TrySignInAsync(string user, string password)
    {
        using var answer = await SignInAsync(user, password);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    public async Task<bool> IsSignedInAsync()
    {
        using var answer = await GetAsync("/account");
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Redirect when answer.Headers.Location!.PathAndQuery.StartsWith("/signin", StringComparison.Ordinal) => false,
            _ => throw new InvalidOperationException($"/account answered {answer.StatusCode}."),
        };
    }

    public static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The page without what differs between two askings of anything: tokens and generated ids.</summary>
    public static string Essence(string page) => Volatile().Replace(page, "");

    public Task<HttpResponseMessage> PostWithoutTokenAsync(string path) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor.*?-->")]
    private static partial Regex Volatile();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
