namespace Qingjian.Acquisition.Forwarding;

/// <summary>As whom the target knows a station.</summary>
/// <param name="Mn">Device id (HJ 212-2017 table 3 MN).</param>
/// <param name="Password">Access password. Never show it or log it.</param>
/// <param name="St">System code (HJ 212-2017 table 5).</param>
internal sealed record TargetIdentity(string Mn, string Password, string St)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Mn} ST {St}";
}
