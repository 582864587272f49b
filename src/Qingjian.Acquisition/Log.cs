using Microsoft.Extensions.Logging;

namespace Qingjian.Acquisition;

/// <summary>Events 4000–4099. Passwords never appear here: frames are logged by position, not by content.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Gateway listens on {Address}:{Port}")]
    public static partial void GatewayListens(this ILogger logger, string address, int port);

    [LoggerMessage(4001, LogLevel.Error, "Link of {Peer} failed")]
    public static partial void LinkFailed(this ILogger logger, Exception error, string peer);

    [LoggerMessage(4002, LogLevel.Warning, "Refused a connection of {Peer}: {Open} links are open, the limit is {Limit}")]
    public static partial void TooManyLinks(this ILogger logger, string peer, int open, int limit);

    [LoggerMessage(4004, LogLevel.Error, "The rebuild of the projections failed; what is read stays as it is")]
    public static partial void RebuildFailed(this ILogger logger, Exception error);

    [LoggerMessage(4030, LogLevel.Warning, "Server {Server} is gone; its links have ended")]
    public static partial void GatewayGone(this ILogger logger, string server);

    [LoggerMessage(4033, LogLevel.Warning, "The other servers could not be told that the network changed, or it could not be read again; it is read when a frame needs it")]
    public static partial void NewsNotTold(this ILogger logger, Exception error);

    [LoggerMessage(4031, LogLevel.Warning, "It could not be said that a server is gone; it is tried again")]
    public static partial void GatewayEndNotTold(this ILogger logger, Exception error);

    [LoggerMessage(4032, LogLevel.Warning, "The others found this server gone while it was up; its {Links} links are told again")]
    public static partial void LinksToldAgain(this ILogger logger, int links);

    [LoggerMessage(4005, LogLevel.Error, "Commands were not looked at; they are looked at again")]
    public static partial void CommandsFailed(this ILogger logger, Exception error);

    [LoggerMessage(4006, LogLevel.Debug, "A command was changed elsewhere at the same time")]
    public static partial void CommandOvertaken(this ILogger logger, Exception error);

    [LoggerMessage(4012, LogLevel.Error, "Accepted samples were not taken into the journal; they are looked at again")]
    public static partial void SamplesFailed(this ILogger logger, Exception error);

    [LoggerMessage(4013, LogLevel.Debug, "A sample was taken elsewhere at the same time")]
    public static partial void SampleOvertaken(this ILogger logger, Exception error);

    [LoggerMessage(4010, LogLevel.Error, "The import of {File} failed; what was taken until then stays")]
    public static partial void ImportFailed(this ILogger logger, Exception error, string file);

    [LoggerMessage(4011, LogLevel.Information, "MQTT listens on {Address}:{Port}")]
    public static partial void MqttListens(this ILogger logger, string address, int port);

    [LoggerMessage(4020, LogLevel.Information, "The TLS certificate was read again: {Subject}, valid until {Until}")]
    public static partial void CertificateTaken(this ILogger logger, string subject, DateTime until);

    [LoggerMessage(4021, LogLevel.Error, "The TLS certificate changed and cannot be used; the one before stays in use")]
    public static partial void CertificateRefused(this ILogger logger, Exception error);

    [LoggerMessage(4022, LogLevel.Information, "MQTT listens on {Address}:{Port} over TLS")]
    public static partial void MqttTlsListens(this ILogger logger, string address, int port);

    [LoggerMessage(4023, LogLevel.Warning, "Forwarding line {Line} does not deliver: {Fault}, {Error}")]
    public static partial void ForwardingFails(this ILogger logger, int line, string fault, string error);

    [LoggerMessage(4024, LogLevel.Error, "Forwarding line {Line} stopped; it is begun again")]
    public static partial void ForwardingStopped(this ILogger logger, Exception error, int line);

    [LoggerMessage(4025, LogLevel.Error, "Forwarding lines were not read; they are read again")]
    public static partial void ForwardingUnread(this ILogger logger, Exception error);

    [LoggerMessage(4030, LogLevel.Error, "Gaps were not asked for; they are looked for again")]
    public static partial void BackfillFailed(this ILogger logger, Exception error);
}
