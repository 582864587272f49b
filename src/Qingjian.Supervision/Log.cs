using Microsoft.Extensions.Logging;

namespace Qingjian.Supervision;

/// <summary>Everything this room logs; event ids 9000–9999.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Error, "Look-backs could not be made due; they are tried again in a minute")]
    public static partial void LookBackFailed(this ILogger log, Exception failure);
}
