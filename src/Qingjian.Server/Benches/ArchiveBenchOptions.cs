namespace Qingjian.Server.Benches;

/// <summary>The size of an archive that is filled for measuring.</summary>
/// <param name="Stations">Stations.</param>
/// <param name="Factors">Factors in each frame, 1 to 6; each has an average and a mark.</param>
/// <param name="Hours">Hour frames of each station within the month that is closed; at most the 744 of January.</param>
/// <param name="RestPatience">How long to wait until the other rooms are through with the month.</param>
internal sealed record ArchiveBenchOptions(int Stations, int Factors, int Hours, TimeSpan RestPatience)
{
    /// <summary>The factors, with the mean and the spread that their hours are drawn around.</summary>
    public static readonly (string Code, double Mean, double Spread)[] Drawn =
    [
        ("a34004", 60, 9), ("a34002", 95, 14), ("a21026", 11, 2), ("a21004", 42, 6), ("a05024", 70, 11), ("a21005", 0.9, 0.12),
    ];

    /// <summary>The first hour: Beijing time, so that the hours lie in one month of data.</summary>
    public static readonly DateTimeOffset First = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
}
