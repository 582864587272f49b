namespace Qingjian.Archive.Observations;

/// <summary>One filling of a store with everything that is projected into it. A rebuild fills the next one beside the one that is read.</summary>
internal interface IGeneration : IProjection, IDisposable
{
    int Number { get; }

    /// <summary>Applied and stored up to this position.</summary>
    long Watermark { get; }

    /// <summary>What the room may ask.</summary>
    IObservationView View { get; }

    /// <summary>Takes part in reading; false when the generation is already gone.</summary>
    bool TryEnter();

    void Leave();

    /// <summary>A newer generation has taken its place: what it keeps goes when the last reader has left.</summary>
    void DeleteWhenClosed();
}
