using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Qingjian.Acquisition;

/// <summary>Where stations connect to.</summary>
public sealed class GatewayEndpoint(IOptions<AcquisitionOptions> options)
{
    internal IPEndPoint Requested { get; } = new(IPAddress.Parse(options.Value.GatewayAddress), options.Value.GatewayPort);

    internal ListenOptions? Listener { get; set; }

    internal ListenOptions? TlsListener { get; set; }

    /// <summary>Address and port over TLS after the server has started; null when none was asked for.</summary>
    public IPEndPoint? BoundTls => TlsListener?.IPEndPoint;

    /// <summary>Address and port after the server has started; the port is the real one where 0 was asked for.</summary>
    public IPEndPoint Bound => Listener?.IPEndPoint ?? Requested;
}
