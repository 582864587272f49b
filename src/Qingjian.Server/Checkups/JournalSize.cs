using System.Globalization;
using Qingjian.Archive;

namespace Qingjian.Server.Checkups;

/// <summary>What the journal takes on the database's disk, and by how much it grows. How much is free there, only that machine knows.</summary>
internal sealed class JournalSize : IExamination
{
    public string Part => "journal size";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Judge(patient.JournalState()));

    public Diagnosis Judge(DatabaseJournalState state)
    {
        var perEntry = state.Last == 0 ? 0 : (double)state.Bytes / state.Last;
        return new(Part, Health.Good, string.Create(CultureInfo.InvariantCulture,
            $"{state.Bytes / 1e9:F3} GB on the database's disk, {perEntry:F0} bytes an entry; {state.EntriesOfLastDay} entries in the last day received, about {state.EntriesOfLastDay * perEntry / 1e9:F3} GB"));
    }
}
