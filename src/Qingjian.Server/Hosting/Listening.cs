using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Qingjian.Acquisition;

namespace Qingjian.Server.Hosting;

/// <summary>Where a started server listens, with real ports.</summary>
/// <param name="Pages">Pages and API, plain.</param>
/// <param name="Gateway">Stations by HJ 212, plain.</param>
/// <param name="PagesTls">Pages and API over TLS; null when not asked for.</param>
/// <param name="GatewayTls">Stations by HJ 212 over TLS; null when not asked for.</param>
internal sealed record Listening(Uri Pages, IPEndPoint Gateway, Uri? PagesTls, IPEndPoint? GatewayTls)
{
    public static Listening Of(WebApplication server)
    {
        var endpoint = server.Services.GetRequiredService<GatewayEndpoint>();
        var (gateway, gatewayTls) = (endpoint.Bound, endpoint.BoundTls);
        // Kestrel lists the gateway's ports among its addresses, written as http.
        var pages = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address))
            .Where(address => address.Port != gateway.Port && address.Port != gatewayTls?.Port)
            .ToList();
        return new Listening(pages.First(address => address.Scheme == Uri.UriSchemeHttp), gateway, pages.Find(address => address.Scheme == Uri.UriSchemeHttps), gatewayTls);
    }
}
