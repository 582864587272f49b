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

    [LoggerMessage(4003, LogLevel.Warning, "Live state of station {Station} was not updated")]
    public static partial void LiveUpdateFailed(this ILogger logger, Exception error, int station);

    [LoggerMessage(4005, LogLevel.Error, "Commands were not looked at; they are looked at again")]
    public static partial void CommandsFailed(this ILogger logger, Exception error);

    [LoggerMessage(4006, LogLevel.Debug, "A command was changed elsewhere at the same time")]
    public static partial void CommandOvertaken(this ILogger logger, Exception error);

    [LoggerMessage(4010, LogLevel.Error, "The import of {File} failed; what was taken until then stays")]
    public static partial void ImportFailed(this ILogger logger, Exception error, string file);

    [LoggerMessage(4011, LogLevel.Information, "MQTT listens on {Address}:{Port}")]
    public static partial void MqttListens(this ILogger logger, string address, int port);

    [LoggerMessage(4020, LogLevel.Warning, "Forwarding line {Line} does not deliver: {Fault}, {Error}")]
    public static partial void ForwardingFails(this ILogger logger, int line, string fault, string error);

    [LoggerMessage(4021, LogLevel.Error, "Forwarding line {Line} stopped; it is begun again")]
    public static partial void ForwardingStopped(this ILogger logger, Exception error, int line);

    [LoggerMessage(4022, LogLevel.Error, "Forwarding lines were not read; they are read again")]
    public static partial void ForwardingUnread(this ILogger logger, Exception error);
}
