using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Qingjian.Acquisition;

namespace Qingjian.Server.Hosting;

/// <summary>Where a started server listens, with real ports.</summary>
internal sealed record Listening(Uri Pages, IPEndPoint Gateway)
{
    public static Listening Of(WebApplication server)
    {
        var gateway = server.Services.GetRequiredService<GatewayEndpoint>().Bound;
        // Kestrel lists the gateway's port among its addresses, written as http.
        var pages = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address))
            .First(address => address.Port != gateway.Port);
        return new Listening(pages, gateway);
    }
}
