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
        var found = RecordSnapshot.Check(patient.Data.Path, patient.Data.Keys, patient.JournalEnd().Position, cancel);
        // A running server may have signed more meanwhile: only a journal that ends before the record now as well is too short.
        if (found is { Fault: RecordFault.JournalShorter })
            found = RecordSnapshot.Check(patient.Data.Path, patient.Data.Keys, patient.JournalEnd().Position, cancel);
        return Task.FromResult(found is var (fault, detail)
            ? new Diagnosis(Part, Health.Bad, $"{fault}: {detail}", "Keep a copy of the folder, run qingjian-verify data on it, and see docs/record.md, 'When the record has stopped'.")
            : new Diagnosis(Part, Health.Good, $"{checkpoint.Size} leaves, signature and root fit"));
    }
}
