using Qingjian.Archive;

namespace Qingjian.Server.Checkups;

/// <summary>Who may append to the journal in a database at present.</summary>
internal sealed class JournalTurn : IExamination
{
    public string Part => "journal turn";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Judge(patient.JournalState(), patient.IsRunning));

    /// <param name="state">How the journal stands.</param>
    /// <param name="isRunning">Whether a server has the folder open.</param>
    public Diagnosis Judge(DatabaseJournalState state, bool isRunning)
    {
        var holder = state.Turn is { } turn ? $"held by {turn}" : "held by nobody";
        var said = state.Servers.Length > 0 ? $"{holder}; servers of a cluster: {state.Servers}" : holder;
        if (isRunning && state is { Turn: null, Servers: "" })
            return new Diagnosis(Part, Health.Bad, $"{said}, although a server has the folder open: what it receives is not answered").Advise("Turn.Lost");
        // A server of its own that is found here would not get the journal.
        return !isRunning && state is { Turn: not null, Servers: "" }
            ? new Diagnosis(Part, Health.Doubtful, $"{said}, and no server runs on this folder").Advise("Turn.Elsewhere")
            : new Diagnosis(Part, Health.Good, said);
    }
}
