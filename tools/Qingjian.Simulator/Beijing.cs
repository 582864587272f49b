namespace Qingjian.Simulator;

/// <summary>The clock of the stations: days and hours begin by it.</summary>
internal static class Beijing
{
    /// <summary>+08:00.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);
}
