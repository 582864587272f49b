namespace Qingjian.Server.Tests.Losses;

/// <summary>What happens to the hours of one station, drawn from a seed. Written down as truth before the server is asked.</summary>
internal static class LossPlan
{
    private static readonly PlantedHour[] Trouble =
        [PlantedHour.Late, PlantedHour.BackFilled, PlantedHour.Repeated, PlantedHour.LeftOut, PlantedHour.Marked, PlantedHour.Corrupt,
         PlantedHour.Outage, PlantedHour.Silent, PlantedHour.LateLink, PlantedHour.Overtaken];

    /// <summary>Hours of which one finds the platform stopped; some stations come back with it, others stay away an hour longer.</summary>
    /// <param name="random">The seed's numbers.</param>
    /// <param name="hours">How many.</param>
    /// <param name="stop">The hour in which the platform is stopped.</param>
    public static PlantedHour[] Of(Random random, int hours, int stop) =>
    [
        .. Of(random, stop - 1), PlantedHour.Plain, PlantedHour.PlatformStop,
        .. random.Next(2) == 0 ? Of(random, hours - stop - 1) : [PlantedHour.Outage, .. Of(random, hours - stop - 2)],
    ];

    private static PlantedHour[] Of(Random random, int hours)
    {
        var plan = new List<PlantedHour> { PlantedHour.Plain };
        while (plan.Count < hours)
        {
            // A quiet hour before each trouble: the link is up and known, and the value before carries no mark.
            plan.Add(PlantedHour.Plain);
            var trouble = Trouble[random.Next(Trouble.Length)];
            if (trouble == PlantedHour.Marked)
                plan.AddRange([PlantedHour.Marked, PlantedHour.DeviceOut, PlantedHour.DeviceOut]);
            else if (trouble == PlantedHour.Outage)
                plan.AddRange(Enumerable.Repeat(trouble, random.Next(1, 6)));
            else if (trouble == PlantedHour.Overtaken)
                plan.AddRange(plan.Count + 2 <= hours ? [PlantedHour.Overtaken, PlantedHour.Overtaking] : [PlantedHour.Plain]);
            else
                plan.Add(trouble);
        }
        return [.. plan.Take(hours)];
    }

    /// <summary>The name that the API must give to the fate of the parameter.</summary>
    /// <param name="hour">What was planted.</param>
    /// <param name="second">Whether it is the parameter that stations leave out.</param>
    public static string StateOf(PlantedHour hour, bool second) => hour switch
    {
        PlantedHour.Plain or PlantedHour.Repeated or PlantedHour.Marked or PlantedHour.Overtaking => "Live",
        PlantedHour.Late or PlantedHour.Overtaken => "Late",
        PlantedHour.PlatformStop => "PlatformDown",
        PlantedHour.BackFilled => "BackFilled",
        PlantedHour.LeftOut => second ? "LeftOut" : "Live",
        PlantedHour.DeviceOut => second ? "Device" : "Live",
        PlantedHour.Corrupt => "Refused",
        PlantedHour.Outage => "Offline",
        PlantedHour.Silent => "Silent",
        PlantedHour.LateLink => "Unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(hour), hour, "Not planted."),
    };
}
