using System.Globalization;
using System.Text;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The table that the drill prints.</summary>
internal static class KillReport
{
    public static string Write(IReadOnlyList<Kill> kills, ComparisonTotals totals)
    {
        var text = new StringBuilder();
        text.AppendLine("kill  frames answered  in flight  journal entries  not projected  torn bytes  phase");
        foreach (var kill in kills)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{kill.Number,4}  {kill.AnsweredFrames,15}  {kill.InFlight,9}  {kill.After.JournalEntries,15}  {kill.After.Unprojected,13}  {kill.After.TornBytes,10}  {kill.Phase}");
        }
        text.AppendLine();
        foreach (var phase in kills.GroupBy(kill => kill.Phase).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"{phase.Count(),3} × {phase.Key}");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"answered frames        {totals.Frames}");
        text.AppendLine(CultureInfo.InvariantCulture, $"values in them         {totals.Values}");
        text.AppendLine(CultureInfo.InvariantCulture, $"missing                {totals.Missing}");
        text.AppendLine(CultureInfo.InvariantCulture, $"kept more than once    {totals.Doubled}");
        text.AppendLine(CultureInfo.InvariantCulture, $"with other digits      {totals.OtherDigits}");
        return text.ToString();
    }
}
