namespace Qingjian.Acquisition.Files;

/// <summary>Where an uploaded file is. Numbers are stored: never reuse one.</summary>
internal enum ImportPhase
{
    /// <summary>Uploaded; a person looks at its columns.</summary>
    Waiting = 0,

    /// <summary>Confirmed; being taken, or next to be.</summary>
    Running = 1,

    Done = 2,

    /// <summary>A person stopped it; what was taken until then stays.</summary>
    Stopped = 3,

    /// <summary>It ended by an error, or the server stopped.</summary>
    Failed = 4,
}
