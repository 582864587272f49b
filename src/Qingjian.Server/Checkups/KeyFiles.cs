namespace Qingjian.Server.Checkups;

/// <summary>Whether the keys are there and nobody else's to read: they open station passwords, and sign the record.</summary>
internal sealed class KeyFiles : IExamination
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Part => "keys";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Run(patient));

    private Diagnosis Run(Patient patient)
    {
        var folder = patient.Data.Keys;
        var hasRecord = File.Exists(Path.Combine(patient.Data.Record, "checkpoint"));
        foreach (var name in new[] { "record-salting.key", "record-signing.key" })
            if (hasRecord && !File.Exists(Path.Combine(folder, name)))
                return new Diagnosis(Part, Health.Bad, $"'{name}' is missing although there is a record that was made with it", "Bring it back from a backup. Without it the record stops; a new key would begin another record.");
        if (!Directory.Exists(folder))
            return new Diagnosis(Part, Health.Good, "none yet: the first start makes them");
        var files = Directory.GetFiles(folder);
        if (!OperatingSystem.IsWindows() && FirstOpen(files, folder) is { } open)
            return new Diagnosis(Part, Health.Bad, $"'{open}' can be read by other accounts", $"chmod 700 '{folder}' and chmod 600 '{folder}'/*. If others may have read it, change the stations' passwords.");
        return new Diagnosis(Part, Health.Good, $"{files.Length} files, for their owner only");
    }

    // A folder that nobody else may enter protects what lies in it.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static string? FirstOpen(string[] files, string folder) =>
        (File.GetUnixFileMode(folder) & (UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) == 0
            ? null
            : Array.Find(files, file => (File.GetUnixFileMode(file) & Others) != 0);
}
