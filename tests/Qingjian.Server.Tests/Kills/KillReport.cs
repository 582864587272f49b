using System.Globalization;
using System.Text;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The table that the drill prints.</summary>
internal static class KillReport
{
    public static string Write(IReadOnlyList<Kill> kills, ComparisonTotals totals, IEnumerable<(string What, object Count)> beside)
    {
        var text = new StringBuilder();
        text.AppendLine("kill  frames answered  in flight  journal entries  not projected  not in record  torn bytes  phases");
        foreach (var kill in kills)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{kill.Number,4}  {kill.AnsweredFrames,15}  {kill.InFlight,9}  {kill.After.JournalEntries,15}  {kill.After.Unprojected,13}  {kill.After.Unrecorded,13}  {kill.After.TornBytes,10}  {string.Join(", ", kill.Phases)}");
        }
        text.AppendLine();
        foreach (var phase in kills.SelectMany(kill => kill.Phases).CountBy(phase => phase).OrderByDescending(phase => phase.Value).ThenBy(phase => phase.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"{phase.Value,4} kills: {phase.Key}");
        text.AppendLine();
        (string What, object Count)[] found =
        [
            ("answered frames", totals.Frames), ("answered values", totals.Values), ("missing", totals.Missing), ("kept more than once", totals.Doubled),
            ("with other digits", totals.OtherDigits), ("record faults", kills.Count(kill => kill.After.Fault is not null)), .. beside,
        ];
        foreach (var (what, count) in found)
            text.AppendLine(CultureInfo.InvariantCulture, $"{what,-42} {count}");
        return text.ToString();
    }
}
