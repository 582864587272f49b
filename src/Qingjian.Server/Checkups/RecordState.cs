using Qingjian.Archive;

namespace Qingjian.Server.Checkups;

/// <summary>Whether checkpoint, tiles and root of the record fit together.</summary>
internal sealed class RecordState : IExamination
{
    public string Part => "record";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        var checkpoint = RecordSnapshot.Open(patient.Data.Record);
        if (checkpoint.Size == 0)
            return Task.FromResult(new Diagnosis(Part, Health.Doubtful, "nothing was signed yet", "Start the server: it signs what is in the journal."));
        using var journal = JournalSnapshot.Open(patient.Data.Journal);
        return Task.FromResult(RecordSnapshot.Check(patient.Data.Path, journal.LastPosition, cancel) is var (fault, detail)
            ? new Diagnosis(Part, Health.Bad, $"{fault}: {detail}", "Keep a copy of the folder, run qingjian-verify data on it, and see docs/record.md, 'When the record has stopped'.")
            : new Diagnosis(Part, Health.Good, $"{checkpoint.Size} leaves, signature and root fit"));
    }
}
