using System.Globalization;

namespace Qingjian.Server.Checkups;

/// <summary>Whether the clock has gone back behind what was already received: times of receipt would be untrue.</summary>
internal sealed class Clock : IExamination
{
    private static readonly TimeSpan _tolerated = TimeSpan.FromSeconds(5);

    public string Part => "clock";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        var journal = patient.JournalEnd();
        // Asked after the journal was read: an entry of this moment must not look like the future.
        var now = patient.Time.GetUtcNow();
        var beijing = now.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        if (journal.ReceivedUtc is { } last && last - now > _tolerated)
            return Task.FromResult(new Diagnosis(Part, Health.Bad, $"the clock says {beijing}, but the newest entry was received {last - now:d\\.hh\\:mm\\:ss} later", "Set the clock, keep it with NTP (timedatectl set-ntp true), and then start the server."));
        return Task.FromResult(new Diagnosis(Part, Health.Good, $"{beijing}, not behind the newest entry"));
    }
}
