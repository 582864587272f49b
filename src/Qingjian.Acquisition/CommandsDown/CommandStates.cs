using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>What follows from a state.</summary>
internal static class CommandStates
{
    /// <summary>States in which nothing more will happen.</summary>
    public static bool IsEnd(this CommandState state) =>
        state is CommandState.Done or CommandState.Failed or CommandState.TimedOut or CommandState.Cancelled;

    /// <summary>States in which the station has the command.</summary>
    public static bool IsUnderWay(this CommandState state) =>
        state is CommandState.Sent or CommandState.Accepted or CommandState.Executing;

    public static Tone ToneOf(this CommandState state) => state switch
    {
        CommandState.Done => Tone.Ok,
        CommandState.Failed or CommandState.TimedOut => Tone.Bad,
        CommandState.Asked or CommandState.Cancelled => Tone.Mute,
        _ => Tone.Info,
    };
}
