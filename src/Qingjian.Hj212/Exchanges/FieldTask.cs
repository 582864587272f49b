namespace Qingjian.Hj212;

/// <summary>What a field unit owes to a packet of the host, and what it answers.</summary>
/// <param name="Duty">What it owes.</param>
/// <param name="Request">The QnRtn of its 9011.</param>
/// <param name="Earlier">The ExeRtn that the same request had before; null when it is not finished or not repeated.</param>
public readonly record struct FieldTask(FieldDuty Duty, RequestResult Request, ExecutionResult? Earlier = null);
