namespace Qingjian.Supervision.Issues;

/// <summary>What closing, or a passed look-back, settles: when the next look-back is due, if there is one.</summary>
internal sealed record CloseFacts(DateTimeOffset? LookBackUtc, Verification.DataTestResult? Test);
