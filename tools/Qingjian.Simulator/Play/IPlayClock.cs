namespace Qingjian.Simulator;

/// <summary>The clock that a play moves and the server reads, so that receipt times are true while history flows at full
/// speed.</summary>
public interface IPlayClock
{
    /// <summary>The time that server and stations believe it is.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>Moves the time forward to this instant; earlier instants are ignored.</summary>
    void MoveTo(DateTimeOffset instant);
}
