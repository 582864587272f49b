namespace Qingjian.Acquisition.Forwarding;

/// <summary>The form of a station's identity at the target of a forwarding line (目标平台设备标识).</summary>
public sealed class IdentityForm
{
    /// <summary>Code of the station.</summary>
    public string? Station { get; set; }

    /// <summary>MN at the target, 1 to 24 characters (HJ 212-2017 table 3).</summary>
    public string? Mn { get; set; }

    /// <summary>PW at the target; empty to keep the one that is stored. Never given back.</summary>
    public string? Password { get; set; }

    /// <summary>System code, two characters (HJ 212-2017 table 5); empty for the station's own.</summary>
    public string? St { get; set; }

    /// <summary>The version of the line that the form shows.</summary>
    public string? Version { get; set; }
}
