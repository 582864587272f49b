namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A command as a page or the API asks for it. Times are Beijing wall clock, <c>yyyy-MM-ddTHH:mm</c>.</summary>
public sealed class CommandForm
{
    /// <summary>Key of the kind, for example <c>SetRealTimeInterval</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Values by field name of the data area, for example <c>RtdInterval</c>.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>Why it is asked for.</summary>
    public string? Why { get; set; }

    /// <summary>The station's code once more, when the command is dangerous.</summary>
    public string? Confirmation { get; set; }
}
