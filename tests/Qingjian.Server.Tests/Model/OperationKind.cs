namespace Qingjian.Server.Tests.Model;

/// <summary>What can happen to the house.</summary>
internal enum OperationKind
{
    /// <summary>Hours of one station, or of all, in time when they are later than everything before, else late or changed.</summary>
    Send,

    /// <summary>The same with a clock that runs ahead.</summary>
    SendAhead,

    /// <summary>The frames of an earlier operation once more.</summary>
    SendAgain,

    /// <summary>A decision.</summary>
    Decide,

    /// <summary>A decision taken back.</summary>
    TakeBack,

    /// <summary>Projection, outbox and findings catch up, in steps of some size.</summary>
    CatchUp,

    /// <summary>The house is closed and opened again on its folder.</summary>
    Restart,
}
