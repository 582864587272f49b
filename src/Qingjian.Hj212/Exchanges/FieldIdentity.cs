namespace Qingjian.Hj212;

/// <summary>Who a field unit is, for checking what hosts ask of it.</summary>
/// <param name="Mn">Its MN.</param>
/// <param name="Password">Its access password.</param>
/// <param name="St">Its system code; null accepts any.</param>
/// <param name="Dialect">The edition that it speaks.</param>
/// <param name="Supports">Whether it can execute a command; null for every command that a host may send in its edition.</param>
public sealed record FieldIdentity(string Mn, string Password, string? St, Dialect Dialect, Func<int, bool>? Supports = null)
{
    /// <summary>The identity without its password.</summary>
    public override string ToString() => $"FieldIdentity {{ Mn = {Mn}, St = {St}, Dialect = {Dialect} }}";
}
