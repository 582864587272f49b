using System.Globalization;
using System.Text;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>The table that the drill prints.</summary>
internal static class ClusterReport
{
    public static string Write(IReadOnlyList<RoundTimes> rounds, ClusterComparison found, int commands, int batches)
    {
        var text = new StringBuilder("| what | value |\n| --- | --- |\n")
            .AppendLine(CultureInfo.InvariantCulture, $"| servers / kills | 3 / {rounds.Count} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| frames / values answered | {found.Totals[0].Frames} / {found.Totals[0].Values} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| batches answered by HTTP | {batches} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| every station answered after a kill, seconds: median / worst | {Of(rounds.Select(round => round.Answered))} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| then every station on a live page of each other server, seconds: median / worst | {Of(rounds.Select(round => round.Live))} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| commands asked / faults in their lives | {commands} / {found.CommandFaults.Count} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| records that differ | {found.RecordFaults.Count} |");
        for (var i = 0; i < found.Totals.Count; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"| missing / doubled / other digits at server {i + 1} | {found.Totals[i].Missing} / {found.Totals[i].Doubled} / {found.Totals[i].OtherDigits} |");
        foreach (var fault in found.CommandFaults.Concat(found.RecordFaults).Take(20))
            text.AppendLine(CultureInfo.InvariantCulture, $"| fault | {fault.ReplaceLineEndings(" ")} |");
        return text.ToString();
    }

    private static string Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalSeconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F1} / {sorted[^1]:F1}");
    }
}
