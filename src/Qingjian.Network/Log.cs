using Microsoft.Extensions.Logging;

namespace Qingjian.Network;

/// <summary>What this room logs: events 3000 to 3999.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Error, "The password of station {Station} cannot be decrypted: the data-protection key is gone. "
        + "Set it again on the station's page; until then its frames are refused.")]
    public static partial void PasswordUnreadable(this ILogger log, string station);

    [LoggerMessage(3003, LogLevel.Error, "The data key of station number {Station} cannot be decrypted: the data-protection key is gone. "
        + "Set it again on the station's page; until then its encrypted frames are refused.")]
    public static partial void DataKeyUnreadable(this ILogger log, int station);

    [LoggerMessage(3002, LogLevel.Information, "Directory loaded: {Stations} stations in {Milliseconds} ms")]
    public static partial void DirectoryLoaded(this ILogger log, int stations, long milliseconds);
}
