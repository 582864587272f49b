using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition.Intake;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Keys;

/// <summary>Signs a request in by its key: <c>Authorization: Bearer qjk_…</c>. Only endpoints that name this scheme ask for
/// it; a key opens no page.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, IngestKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "IngestKey";
    private const string Bearer = "Bearer ";
    private const string Stations = "qj:stations";

    /// <summary>Who sends: the key, or the user who is signed in.</summary>
    public static Sender SenderOf(HttpContext context)
    {
        var stations = context.User.FindFirstValue(Stations)?.Split(' ').ToFrozenSet();
        return new("http", context.User.SignInName(), context.User.Scope(), stations, $"{context.Connection.RemoteIpAddress}:{context.Connection.RemotePort}");
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var key = await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        if (key is null)
            return AuthenticateResult.Fail("No such key in use.");
        var principal = PrincipalAccess.OfKey("key:" + key.Name, new Scope(key.RegionPath, key.OperatorId), Permissions.ImportData, Scheme.Name);
        if (key.Stations.Length > 0)
            ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(Stations, key.Stations));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
