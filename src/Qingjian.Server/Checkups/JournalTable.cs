using System.Globalization;
using Qingjian.Archive;

namespace Qingjian.Server.Checkups;

/// <summary>Whether the journal in a database is the folder's own, is written to the database's log, and has its entries: all of a small
/// one, and of a large one both ends of each partition and stretches between them.</summary>
internal sealed class JournalTable : IExamination
{
    public string Part => "journal";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Judge(patient.JournalState(), patient.Data.JournalId));

    /// <param name="state">How the journal stands.</param>
    /// <param name="known">The journal that the folder belongs to, as its mark names it.</param>
    public Diagnosis Judge(DatabaseJournalState state, string? known)
    {
        var last = state.LastReceivedUtc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "never";
        var said = string.Create(CultureInfo.InvariantCulture, $"in a database: {state.Last} entries in {state.Partitions} partitions, the newest of {last}; {state.Sampled} of them read and compared");
        if (state.Findings is [var first, ..])
            return new Diagnosis(Part, Health.Bad, $"{said}. {string.Join("; ", state.Findings.Select(Words))}").Advise($"Journal.{first.Fault}");
        return known is not null && known != state.Id.ToString()
            ? new Diagnosis(Part, Health.Bad, $"the folder belongs to journal {known}, the database holds journal {state.Id}").Advise("Journal.Other")
            : new Diagnosis(Part, Health.Good, said);
    }

    private static string Words(DatabaseJournalFinding finding) => finding.Fault switch
    {
        DatabaseJournalFault.Absent => finding.Detail,
        DatabaseJournalFault.NotLogged => $"unlogged or temporary: {finding.Detail}",
        DatabaseJournalFault.NoPartition => finding.Detail,
        DatabaseJournalFault.Missing => $"missing: {finding.Detail}",
        DatabaseJournalFault.Damaged => finding.Detail,
        _ => throw new InvalidOperationException(),
    };
}
