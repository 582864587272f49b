using Qingjian.Supervision.Tests.Hosting;

namespace Qingjian.Supervision.Tests.Issues;

/// <summary>The steps of an issue, each expected to be done.</summary>
internal static class WholeWay
{
    /// <summary>The smallest valid PNG: one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static async Task<string> UntilPlanAsync(SupervisionHost host, IssueGrade grade = IssueGrade.Considerable)
    {
        var number = await host.OpenAsync(grade);
        await DoAsync(host, number, IssueAction.FilePlan, host.Engineer, IssueState.PlanFiled, step => step with { Plan = new("更换采样泵", "周航", new(2026, 11, 27)) });
        return number;
    }

    public static async Task<string> UntilEvidenceAsync(SupervisionHost host)
    {
        var number = await UntilPlanAsync(host);
        await DoAsync(host, number, IssueAction.AcceptPlan, SupervisionHost.Officer, IssueState.PlanAccepted);
        await DoAsync(host, number, IssueAction.FileEvidence, host.Engineer, IssueState.EvidenceFiled,
            step => step with { Files = [new("../整改后.png", Png, SupervisionHost.Start.AddHours(-1))] });
        return number;
    }

    public static async Task<string> UntilClosedAsync(SupervisionHost host)
    {
        var number = await UntilEvidenceAsync(host);
        await DoAsync(host, number, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        host.Clock.Advance(TimeSpan.FromHours(30));
        await DoAsync(host, number, IssueAction.RunTest, SupervisionHost.Inspector, IssueState.DataTestPassed, Window(host));
        await DoAsync(host, number, IssueAction.Confirm, SupervisionHost.Inspector, IssueState.Confirmed);
        await DoAsync(host, number, IssueAction.Close, SupervisionHost.Officer, IssueState.Closed);
        return number;
    }

    /// <summary>The last 24 hours.</summary>
    public static Func<IssueStep, IssueStep> Window(SupervisionHost host) =>
        step => step with { FromUtc = host.Clock.GetUtcNow().AddHours(-24), ToUtc = host.Clock.GetUtcNow() };

    public static async Task DoAsync(
        SupervisionHost host, string number, IssueAction action, IssueActor actor, IssueState expected, Func<IssueStep, IssueStep>? with = null)
    {
        var outcome = await host.ActAsync(number, action, actor, with);
        Assert.Empty(outcome.Refused.Select(refusal => refusal.ToString()));
        Assert.Equal(expected, outcome.State);
    }
}
