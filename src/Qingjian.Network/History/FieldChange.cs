namespace Qingjian.Network.History;

/// <summary>One changed field; null is "nothing stood there".</summary>
internal sealed record FieldChange(string Field, string? Before, string? After);
