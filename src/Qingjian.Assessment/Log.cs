using Microsoft.Extensions.Logging;

namespace Qingjian.Assessment;

/// <summary>What the room logs; event ids 6001 to 6099.</summary>
internal static partial class Log
{
    [LoggerMessage(6001, LogLevel.Error, "The stored days could not be brought up to date; nothing of this step was kept, it will be tried again")]
    public static partial void DaysNotKept(this ILogger log, Exception failure);
}
