using System.Globalization;
using Microsoft.Extensions.Localization;
using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Status;

/// <summary>The figures of the system page, as text: the same for the first rendering and for every later patch.</summary>
internal sealed class SystemFigures(
    GatewayCounters counters, LimitCounters limits, LinkTable links, Journal journal, ProjectionStatus status, RebuildJob job, ClockWatch clock, IStringLocalizer<AcquisitionWords> words)
{
    public const string Missing = "—";

    public string Accepted => GroupedNumber.Of(counters.AcceptedFrames);

    public string Refused => GroupedNumber.Of(counters.RefusedByReason().Sum(row => row.Count));

    public string Links => GroupedNumber.Of(links.Count);

    public string LinksRefused => GroupedNumber.Of(limits.Times(GatewayLimit.MaxLinks) + limits.Times(GatewayLimit.MaxLinksPerAddress));

    /// <summary>Every limit of the gateway, in the order of their list.</summary>
    public IReadOnlyList<LimitCount> Limits => limits.All;

    public string Noise => GroupedNumber.Of(counters.NoiseBytes);

    public string JournalPosition => GroupedNumber.Of(journal.DurablePosition);

    /// <summary>Whether frames and batches can be taken, in one sentence.</summary>
    public string Reception => journal.Failure is { } failure
        ? words["System.Reception.Refused", failure, GroupedNumber.Of((long)(journal.FailedFor ?? TimeSpan.Zero).TotalSeconds), GroupedNumber.Of(journal.LastPosition - journal.DurablePosition)]
        : words["System.Reception.Works"];

    /// <summary>Whether the machine's clock goes forward, in one sentence.</summary>
    public string Clock => clock.Step is { } step
        ? words["System.Clock.Back", step.By.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture), At(step.Until)]
        : words["System.Clock.Steady"];

    public IReadOnlyList<ProjectionState> Projections => status.Projections;

    /// <summary>Refusals by reason since the start, the most frequent first; reasons that never occurred are left out.</summary>
    public IReadOnlyList<(RefusalReason Reason, long Count)> ByReason =>
        [.. counters.RefusedByReason().Where(row => row.Count > 0).OrderByDescending(row => row.Count)];

    /// <summary>What the rebuild is doing, in one sentence.</summary>
    public string Rebuild => status.Rebuild is { } progress
        ? words["System.Rebuild.Running", GroupedNumber.Of(progress.Position), GroupedNumber.Of(progress.Target), GroupedNumber.Of((long)progress.EntriesPerSecond)]
        : words[$"System.Rebuild.{(job.IsRunning ? RebuildPhase.Running : job.Phase)}.State"];

    /// <summary>What an open page patches, by the <c>data-key</c> of its elements.</summary>
    public Dictionary<string, string> Patch()
    {
        var patch = new Dictionary<string, string>
        {
            ["accepted.value"] = Accepted,
            ["refused.value"] = Refused,
            ["links.value"] = Links,
            ["links-refused.value"] = LinksRefused,
            ["noise.value"] = Noise,
            ["journal.value"] = JournalPosition,
            ["rebuild"] = Rebuild,
            ["reception"] = Reception,
            ["clock"] = Clock,
        };
        foreach (var projection in Projections)
        {
            patch[$"{projection.Name}.watermark"] = GroupedNumber.Of(projection.Watermark);
            patch[$"{projection.Name}.lag"] = GroupedNumber.Of(projection.Lag);
            patch[$"{projection.Name}.aside"] = GroupedNumber.Of(projection.SetAside);
            patch[$"{projection.Name}.commit"] = Commit(projection);
            patch[$"{projection.Name}.error"] = projection.LastError ?? Missing;
        }

        foreach (var row in Limits)
        {
            patch[$"limit.{row.Limit}.times"] = GroupedNumber.Of(row.Times);
            patch[$"limit.{row.Limit}.last"] = At(row.LastUtc);
            patch[$"limit.{row.Limit}.peer"] = row.LastPeer ?? Missing;
        }

        return patch;
    }

    public static string Commit(ProjectionState projection) => At(projection.LastCommitUtc);

    /// <summary>An instant to the second, Beijing time.</summary>
    public static string At(DateTimeOffset? instant) => instant is { } at ? Kernel.BeijingTime.ToBeijing(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Missing;
}
