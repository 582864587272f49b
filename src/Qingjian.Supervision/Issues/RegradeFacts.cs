namespace Qingjian.Supervision.Issues;

/// <summary>What opening again changes: one grade up, a new deadline; and the test that showed the relapse, if one did.</summary>
internal sealed record RegradeFacts(IssueGrade Grade, DateOnly Deadline, bool DeadlineCertain, Verification.DataTestResult? Test);
