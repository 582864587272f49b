namespace Qingjian.Server.Checkups;

/// <summary>Whether the server's account can read and write what it must.</summary>
internal sealed class Permissions : IExamination
{
    public string Part => "permissions";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel) => Task.FromResult(Run(patient));

    private Diagnosis Run(Patient patient)
    {
        var folder = patient.Data.Path;
        foreach (var place in new[] { folder, patient.Data.Journal, patient.Data.Record, patient.Data.Keys, patient.Data.Store }.Where(Directory.Exists))
            if (!TryWrite(place, out var why))
                return new Diagnosis(Part, Health.Bad, why, $"Let the server's account write there, for example: chown -R qingjian '{folder}'. Run this check as that account.");
        if (!OperatingSystem.IsWindows() && Locked(folder) is { } locked)
            return new Diagnosis(Part, Health.Bad, $"'{locked}' may not be read and written by its owner", $"chmod -R u+rwX '{folder}'");
        return new Diagnosis(Part, Health.Good, $"'{folder}' can be read and written by this account");
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static string? Locked(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .FirstOrDefault(file => (File.GetUnixFileMode(file) & (UnixFileMode.UserRead | UnixFileMode.UserWrite)) != (UnixFileMode.UserRead | UnixFileMode.UserWrite));

    private static bool TryWrite(string folder, out string why)
    {
        var probe = Path.Combine(folder, $"doctor-{Guid.CreateVersion7():N}.tmp");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            why = "";
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            why = failure.Message;
            return false;
        }
    }
}
