namespace Qingjian.Archive.Export;

/// <summary>Where an export stands. Numbers are stored.</summary>
internal enum ExportPhase
{
    /// <summary>Its turn has not come.</summary>
    Waiting = 0,

    /// <summary>Its files are being written.</summary>
    Running = 1,

    /// <summary>Its files can be downloaded.</summary>
    Done = 2,

    /// <summary>Something ended it.</summary>
    Failed = 3,

    /// <summary>The asker stopped it.</summary>
    Cancelled = 4,

    /// <summary>Its files were kept as long as they are, and are gone.</summary>
    Gone = 5,
}
