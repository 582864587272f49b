namespace Qingjian.Standards;

/// <summary>Which report an index is for.</summary>
public enum AirReport
{
    /// <summary>Index of a natural day (日报).</summary>
    Daily,

    /// <summary>Index of an hour (实时报).</summary>
    Realtime,
}
