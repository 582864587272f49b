namespace Qingjian.Network;

/// <summary>How a fact stands on the timeline: the colour of its band.</summary>
public enum FactLevel : byte
{
    /// <summary>Something known, nothing to do.</summary>
    Info = 1,

    /// <summary>Planned work on the station: calibration, maintenance, quality control.</summary>
    Work = 2,

    /// <summary>Doubtful.</summary>
    Warn = 3,

    /// <summary>Wrong or missing.</summary>
    Bad = 4,
}
