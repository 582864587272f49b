namespace Qingjian.Acquisition.Forwarding;

/// <summary>A refused field: which, what stood there, and the key of the rule it broke (<c>Forwarding.Rule.…</c>).</summary>
internal sealed record LineRefusal(string Field, string Value, string Rule);
