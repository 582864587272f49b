using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Qingjian.Acquisition.Intake;

/// <summary>How many batches each sender has sent in the present minute.</summary>
internal sealed class SenderPace(TimeProvider time, IOptions<IntakeOptions> options)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (long Begun, int Count)> _senders = new();

    public int BatchesPerMinute => options.Value.BatchesPerMinute;

    /// <summary>Counts one batch; how long to wait when it is one too many, else null. Senders are keys, users and stations:
    /// as many as there are of those.</summary>
    public TimeSpan? WaitOf(string sender)
    {
        // Not by the clock: set back an hour, it would keep everybody waiting for that hour.
        var now = time.GetTimestamp();
        var (begun, count) = _senders.AddOrUpdate(
            sender, _ => (now, 1), (_, known) => time.GetElapsedTime(known.Begun, now) >= Window ? (now, 1) : (known.Begun, known.Count + 1));
        return count > BatchesPerMinute ? Window - time.GetElapsedTime(begun, now) : null;
    }
}
