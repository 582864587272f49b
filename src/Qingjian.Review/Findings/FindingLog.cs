using Microsoft.Extensions.Logging;

namespace Qingjian.Review.Findings;

/// <summary>What the findings log; event ids 5100–5199.</summary>
internal static partial class FindingLog
{
    [LoggerMessage(5101, LogLevel.Error, "The findings could not be brought up to date; nothing of the step was stored, it will be tried again")]
    public static partial void FindingsFailed(this ILogger log, Exception failure);
}
