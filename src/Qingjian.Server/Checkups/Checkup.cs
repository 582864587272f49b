namespace Qingjian.Server.Checkups;

/// <summary>Every examination, one after the other; one that fails is a finding and stops none of the others.</summary>
internal static class Checkup
{
    private static readonly IExamination[] _examinations =
    [
        new DiskSpace(), new Permissions(), new KeyFiles(), new Certificates(), new Clock(), new Ports(), new JournalTail(), new DatabaseState(), new ProjectionLag(), new RecordState(),
    ];

    // In the place of the examination of the journal's files.
    private static readonly IExamination[] _ofJournalDatabase = [new JournalTable(), new JournalDurability(), new JournalTurn(), new JournalSize()];

    public static async Task<IReadOnlyList<Diagnosis>> RunAsync(Patient patient, CancellationToken cancel)
    {
        var found = new List<Diagnosis>();
        foreach (var examination in patient.JournalDatabase is null ? _examinations : _examinations.SelectMany(one => one is JournalTail ? _ofJournalDatabase : [one]))
        {
            try
            {
                found.Add(await examination.RunAsync(patient, cancel));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                found.Add(new Diagnosis(examination.Part, Health.Bad, failure.Message, "Put right what the message names, then run the check again."));
            }
        }
        return found;
    }
}
