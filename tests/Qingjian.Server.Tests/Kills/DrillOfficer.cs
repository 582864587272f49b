using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Server.Tests.Kills;

/// <summary>An officer at the API: exports series and sends commands. Signed in once; the cookie outlives the server.</summary>
internal sealed class DrillOfficer(DrillPorts ports, DrillNetwork network) : IDisposable
{
    private HttpClient? _client;

    public async Task<HttpClient> ClientAsync()
    {
        if (_client is not null)
            return _client;
        using var browser = new Browser(ports.Address);
        if (!await browser.TrySignInAsync(DrillNetwork.Officer, network.Password))
            throw new Xunit.Sdk.XunitException("The officer of the drill cannot sign in.");
        // Not followed: an answer that is a redirect to the sign-in is none.
        var handler = new SocketsHttpHandler { CookieContainer = browser.Cookies, AllowAutoRedirect = false };
        return _client = new HttpClient(handler) { BaseAddress = ports.Address, Timeout = TimeSpan.FromSeconds(10) };
    }

    public void Dispose() => _client?.Dispose();
}
