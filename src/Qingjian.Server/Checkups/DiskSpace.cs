using System.Globalization;

namespace Qingjian.Server.Checkups;

/// <summary>Whether the disk has room: a journal that cannot be written answers no station.</summary>
internal sealed class DiskSpace : IExamination
{
    private const long Least = 1L << 30;
    private const long Comfortable = 10L << 30;

    public string Part => "disk";

    public Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        var (free, whole) = patient.Disk(patient.Data.Path);
        // A rebuild writes the observations a second time beside the first.
        var store = Directory.Exists(patient.Data.Store) ? new DirectoryInfo(patient.Data.Store).EnumerateFiles().Sum(file => file.Length) : 0;
        var said = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:F1} of {whole / 1e9:F1} GB free; observations {store / 1e9:F1} GB");
        return Task.FromResult(free switch
        {
            < Least => new Diagnosis(Part, Health.Bad, said, "Make room or move the data folder now: when the disk is full, stations get no answer."),
            _ when free < store => new Diagnosis(Part, Health.Doubtful, said, "A rebuild needs as much room again as the observations take: make room before one is needed."),
            < Comfortable => new Diagnosis(Part, Health.Doubtful, said, "Plan more room."),
            _ => new Diagnosis(Part, Health.Good, said),
        });
    }
}
