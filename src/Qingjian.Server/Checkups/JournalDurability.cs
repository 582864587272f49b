namespace Qingjian.Server.Checkups;

/// <summary>Whether what the journal's database has committed outlives a power cut: frames are answered then.</summary>
internal sealed class JournalDurability : IExamination
{
    // Either makes a commit worth nothing, whatever a session asks for.
    private static readonly string[] _needed = ["fsync", "full_page_writes"];

    public string Part => "journal durability";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Judge(patient.JournalState().Settings));

    public Diagnosis Judge(IReadOnlyDictionary<string, string> settings)
    {
        var said = string.Join(", ", settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key} {setting.Value}"));
        if (_needed.Any(name => settings.GetValueOrDefault(name) != "on"))
            return new Diagnosis(Part, Health.Bad, said).Advise("Durability.Off");
        return settings.GetValueOrDefault("synchronous_commit") is "off" or null
            ? new Diagnosis(Part, Health.Doubtful, said).Advise("Durability.Asynchronous")
            : new Diagnosis(Part, Health.Good, said);
    }
}
