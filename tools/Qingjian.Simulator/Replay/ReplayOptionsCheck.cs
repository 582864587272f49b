using Qingjian.Hj212;

namespace Qingjian.Simulator.Replay;

/// <summary>Refuses options that contradict themselves before a file is opened.</summary>
internal static class ReplayOptionsCheck
{
    /// <exception cref="ReplayOptionsException">The first contradiction found.</exception>
    public static void Check(ReplayOptions options)
    {
        Refuse(options.Files.Count == 0, "Files is empty: name at least one CSV file.");
        Refuse(options.Columns.Count == 0, "Columns is empty: map at least one column to a factor code.");
        Refuse(options.Stations.Count == 0, "Stations is empty: name at least one station with its MN and password.");
        Refuse(Commands.PeriodOf(options.Command) is null, $"Command {options.Command} carries no readings: 2011, 2031, 2051 or 2061 is expected.");
        Refuse(options.HoursPerSecond is <= 0, "HoursPerSecond must be above 0; leave it out for full speed.");
        Refuse(options.From >= options.To, "From must lie before To.");
        Twice(options.Stations.Select(s => s.Name), "station name");
        Twice(options.Stations.Select(s => s.Mn), "MN");
        Twice(options.Columns.Select(c => c.Factor), "factor code");
        foreach (var file in options.Files)
            CheckFile(file, options);
    }

    private static void CheckFile(ReplayFile file, ReplayOptions options)
    {
        Refuse(!File.Exists(file.Path), $"There is no file {file.Path}.");
        Refuse(file.Station is null && options.StationColumn is null,
            $"{file.Path}: neither a Station for the file nor a StationColumn is given.");
        Refuse(file.Station is { } name && options.Stations.All(s => s.Name != name),
            $"{file.Path}: its station '{file.Station}' is not among the stations.");
    }

    private static void Twice(IEnumerable<string> names, string what)
    {
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        Refuse(twice is not null, $"The {what} '{twice?.Key}' is given twice.");
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
            throw new ReplayOptionsException(message);
    }
}
