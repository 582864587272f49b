using System.Globalization;
using Qingjian.Archive;

namespace Qingjian.Server.Checkups;

/// <summary>Whether the journal in the folder is whole to its end.</summary>
internal sealed class JournalTail : IExamination
{
    public string Part => "journal";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        try
        {
            using var journal = JournalSnapshot.Open(patient.Data.Journal);
            var said = string.Create(CultureInfo.InvariantCulture, $"{journal.LastPosition} entries, the newest of {journal.LastReceivedUtc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "never"}");
            return Task.FromResult(patient.IsRunning || journal.UnfinishedBytes == 0
                ? new Diagnosis(Part, Health.Good, said)
                : new Diagnosis(Part, Health.Doubtful, $"{said}; behind it {journal.UnfinishedBytes} bytes of an entry that was never answered", "Nothing: the next start cuts them off and keeps them as *.torn."));
        }
        catch (JournalDamagedException damaged)
        {
            return Task.FromResult(new Diagnosis(Part, Health.Bad, damaged.Message, $"Keep a copy of the folder, then bring journal/{damaged.File} back from a backup; qingjian-verify data says what it held."));
        }
    }
}
