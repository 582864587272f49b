namespace Qingjian.Acquisition.Samples;

/// <summary>A laboratory result as it was reported.</summary>
internal sealed class ResultDraft
{
    /// <summary>Factor code, or a name that only one parameter of the station has.</summary>
    public string? Parameter { get; set; }

    /// <summary>As reported: <c>0.352</c>, <c>0.01L</c>, <c>&lt;0.01</c>, <c>ND</c>.</summary>
    public string? Text { get; set; }

    /// <summary>Empty: the station's unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Detection limit of the method in the unit of the result.</summary>
    public string? Limit { get; set; }

    /// <summary>Number of the standard.</summary>
    public string? Method { get; set; }

    public string? Analyst { get; set; }
}
