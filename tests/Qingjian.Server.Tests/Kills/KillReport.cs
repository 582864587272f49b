using System.Globalization;
using System.Text;

namespace Qingjian.Server.Tests.Kills;

/// <summary>What was seen around one kill, from outside the server.</summary>
internal sealed record Kill(int Number, string Phase, long Answered, long InFlight, bool TornTail);

/// <summary>The table that the drill prints.</summary>
internal static class KillReport
{
    public static string Write(IReadOnlyList<Kill> kills, long answeredFrames, long values, long missing, long doubled, long wrong)
    {
        var text = new StringBuilder();
        text.AppendLine("kill  phase                 frames answered   in flight   torn tail");
        foreach (var kill in kills)
            text.AppendLine(CultureInfo.InvariantCulture, $"{kill.Number,4}  {kill.Phase,-20}  {kill.Answered,15}   {kill.InFlight,9}   {(kill.TornTail ? "yes" : "no")}");
        foreach (var phase in kills.GroupBy(kill => kill.Phase).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"{phase.Count()} × {phase.Key}");
        text.AppendLine(CultureInfo.InvariantCulture, $"answered frames {answeredFrames}, values in them {values}");
        text.AppendLine(CultureInfo.InvariantCulture, $"missing {missing}, kept more than once {doubled}, other digits {wrong}");
        return text.ToString();
    }
}
