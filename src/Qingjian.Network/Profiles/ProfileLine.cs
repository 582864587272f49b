namespace Qingjian.Network.Profiles;

/// <summary>A parameter's line of the form.</summary>
internal sealed class ProfileLine
{
    public string? Code { get; set; }

    public string? Unit { get; set; }

    public string? Decimals { get; set; }

    public string? RangeLow { get; set; }

    public string? RangeHigh { get; set; }

    /// <summary>The parameter is no longer measured.</summary>
    public bool Remove { get; set; }
}
