using System.Globalization;
using Qingjian.Archive;

namespace Qingjian.Server.Checkups;

/// <summary>Whether observations and record keep up with the journal.</summary>
internal sealed class ProjectionLag : IExamination
{
    // At the pace that must be reached, this is a minute's work of each.
    private const long MostObservations = 1_000_000;
    private const long MostLeaves = 1_000_000;

    public string Part => "projections";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        // How far they are before where they shall be: the journal grows meanwhile.
        var (observations, record) = (StoredProgress.Read(patient.Data.Path), RecordSnapshot.Open(patient.Data.Record).Size);
        var end = patient.JournalEnd().Position;
        var said = string.Create(CultureInfo.InvariantCulture, $"journal at {end}, record at {record}, observations at {observations?.ToString(CultureInfo.InvariantCulture) ?? "a position that only the running server knows"}");
        if (record > end || observations > end)
            return Task.FromResult(new Diagnosis(Part, Health.Bad, $"{said}: the journal ends before what was derived from it", "The journal was cut or replaced. Keep a copy, and restore the newest backup into another folder."));
        return Task.FromResult(end - record > MostLeaves || end - observations > MostObservations
            ? new Diagnosis(Part, Health.Doubtful, said, "Start the server and watch Administration → System until they have caught up; the log says what stops them.")
            : new Diagnosis(Part, Health.Good, said));
    }
}
