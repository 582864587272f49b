using Qingjian.Kernel;
using Qingjian.Quality;
using Qingjian.Review;
using Qingjian.Supervision;

namespace Qingjian.Server.Demo.Story;

/// <summary>What the demo's users did about the scenes of <see cref="Simulator.DemoScript"/>: one station rectified to its
/// close-out, and issues that wait for the officer, the inspector and the operator. The people's words are Chinese: they
/// are data.</summary>
internal static class StoryScript
{
    private const string Reviewer = "reviewer", Officer = "officer", Inspector = "inspector", Operator = "operator";

    /// <summary>The stories of findings.</summary>
    /// <param name="historyEnd">End of the history; days are counted back from its Beijing day.</param>
    public static IReadOnlyList<StoryThread> Threads(DateTimeOffset historyEnd)
    {
        var day = historyEnd.BeijingDay();
        return [Rectified(day), Relapse(day), PlanWaits(day), Overdue(day), EvidenceWaits(day), PowerCut(day)];
    }

    // Older history is not looked at on the way: it would take longer than it shows.
    private const int DaysLookedAt = 12;

    /// <summary>Moments at which the tests have looked although nobody acts, so that a gap is noticed while it lasts and a doubt
    /// in the night is known in the morning.</summary>
    public static IReadOnlyList<DateTimeOffset> Looks(DateTimeOffset historyEnd)
    {
        var day = historyEnd.BeijingDay();
        return [.. Enumerable.Range(1, DaysLookedAt).SelectMany(before => (DateTimeOffset[])[At(day, before, 8), At(day, before, 20)])];
    }

    // 钟楼里, NO2 stands still; the first mend does not hold; the second does.
    private static StoryThread Rectified(DateOnly day) => new("YC-A02", "a21004", FindingCause.Flat, At(day, 7, 10),
    [
        new(At(day, 6, 9, 12), Reviewer) { Judgement = new(Verdict.Invalid, "instrument-fault", "二氧化氮小时值长时间不变，邻站同时段有明显起伏，仪器未标维护。") },
        new(At(day, 6, 9, 26), Reviewer) { Issue = Issue(IssueClass.Analyser, IssueGrade.Considerable,
            "钟楼里站二氧化氮分析仪数据恒值", "查明恒值原因，修复分析仪，提交检修记录和现场照片；修复后连续 24 小时数据通过恒值检验。") },
        new(At(day, 6, 14, 35), Operator) { Step = Plan("更换采样泵膜片，检查反应室和数据采集仪通道", "刘洋", day.AddDays(-4)) },
        new(At(day, 6, 16, 8), Officer) { Step = new(IssueAction.ReturnPlan, 0, "方案未说明修复后的校准安排，请补充零点、跨度检查的时间和标准气体。") },
        new(At(day, 5, 9, 5), Operator) { Step = Plan("更换采样泵膜片，检查反应室和数据采集仪通道；修复后用标准气体做零点、跨度检查并保留记录", "刘洋", day.AddDays(-3)) },
        new(At(day, 5, 10, 20), Officer) { Step = new(IssueAction.AcceptPlan, 0, "同意。") },
        new(At(day, 5, 16, 40), Operator) { Step = Evidence("采样泵膜片已更换，零点、跨度检查合格。", "钟楼里-更换膜片.png", At(day, 5, 15, 52), 1) },
        new(At(day, 5, 17, 2), Operator) { Step = new(IssueAction.AskVerification, 0, "申请验收。") },
        new(At(day, 4, 17, 15), Inspector) { Step = Test(At(day, 5, 17), At(day, 4, 17)) },
        new(At(day, 3, 10, 30), Operator) { Step = Evidence("恒值再次出现，原因为数据采集仪模拟量通道松动；已改用数字通道并重做跨度检查。", "钟楼里-数采仪通道.png", At(day, 3, 9, 48), 2) },
        new(At(day, 3, 10, 46), Operator) { Step = new(IssueAction.AskVerification, 0, "二次整改完成，申请验收。") },
        new(At(day, 1, 11, 20), Inspector) { Step = Test(At(day, 3, 11), At(day, 1, 11)) },
        new(At(day, 1, 11, 45), Inspector) { Step = new(IssueAction.Confirm, 0, "48 小时内未再出现恒值，检修记录齐全，验收通过。") },
        new(At(day, 1, 15, 30), Officer) { Step = new(IssueAction.Close, 0, "同意销号，30 天后回头看。") },
    ]);

    private static StoryThread Relapse(DateOnly day) => new("YC-A02", "a21004", FindingCause.Flat, At(day, 4, 10),
        [new(At(day, 4, 17, 40), Reviewer) { Judgement = new(Verdict.Invalid, "instrument-fault", "整改期间再次恒值，未修复。") }]);

    // 东塬镇: a power cut, decided; nothing to rectify.
    private static StoryThread PowerCut(DateOnly day) => new("YC-A17", null, FindingCause.Missing, At(day, 8, 5),
        [new(At(day, 7, 9, 15), Reviewer) { Judgement = new(Verdict.Invalid, "power-communication", "供电单位计划停电，已提前报备。") }]);

    // 北坪镇: the plan waits for the officer.
    private static StoryThread PlanWaits(DateOnly day) => new("YC-A12", "a34004", FindingCause.Spike, At(day, 3, 5),
    [
        new(At(day, 3, 9, 40), Reviewer) { Judgement = new(Verdict.Invalid, "instrument-fault", "单小时突升，邻站和同站可吸入颗粒物没有同步变化。") },
        new(At(day, 2, 10, 5), Reviewer) { Issue = Issue(IssueClass.Sampling, IssueGrade.Considerable,
            "北坪镇站细颗粒物单小时突升", "核查突升时段采样系统状态和采样口周边情况，说明原因并附照片。") },
        new(At(day, 1, 16, 20), Operator) { Step = Plan("检查采样管路密封和流量，走访采样口周边 50 米内有无临时排放", "马超", day.AddDays(1)) },
    ]);

    // 柳溪桥: the plan was accepted, the day has passed.
    private static StoryThread Overdue(DateOnly day) => new("YC-W11", "w21003", FindingCause.Flat, At(day, 6, 4),
    [
        new(At(day, 5, 9, 52), Reviewer) { Judgement = new(Verdict.Invalid, "instrument-fault", "氨氮连续多个时次同一数值。") },
        new(At(day, 5, 10, 10), Reviewer) { Issue = Issue(IssueClass.Analyser, IssueGrade.General,
            "柳溪桥断面氨氮数据恒值", "检查氨氮分析仪进样和试剂，恢复正常测量。") },
        new(At(day, 5, 14, 2), Operator) { Step = Plan("更换试剂，清洗进样管路，做一次质控样核查", "马超", day.AddDays(-5)) },
        new(At(day, 5, 15, 10), Officer) { Step = new(IssueAction.AcceptPlan, 0, "同意，请按期完成。") },
    ]);

    // 云江大道路边: the evidence waits for the inspector.
    private static StoryThread EvidenceWaits(DateOnly day) => new("YC-A04", null, FindingCause.Missing, At(day, 4, 12),
    [
        new(At(day, 3, 9, 8), Reviewer) { Judgement = new(Verdict.Invalid, "power-communication", "站房停电，来电后无补传。") },
        new(At(day, 3, 9, 20), Reviewer) { Issue = Issue(IssueClass.StationRoom, IssueGrade.Considerable,
            "云江大道路边站停电缺数", "查明停电原因，落实备用电源，防止再次整站缺数。") },
        new(At(day, 3, 15, 5), Operator) { Step = Plan("联系供电单位检修进线，站房加装不间断电源", "刘洋", day.AddDays(-1)) },
        new(At(day, 3, 16, 10), Officer) { Step = new(IssueAction.AcceptPlan, 0, "同意。") },
        new(At(day, 1, 10, 40), Operator) { Step = Evidence("不间断电源已安装，断电试验可维持 40 分钟。", "云江大道-不间断电源.png", At(day, 1, 9, 55), 3) },
        new(At(day, 1, 11, 5), Operator) { Step = new(IssueAction.AskVerification, 0, "申请验收。") },
    ]);

    private static NewIssue Issue(IssueClass about, IssueGrade grade, string title, string requirement) =>
        new("", about, grade, title, requirement, null, default, default);

    private static IssueStep Plan(string measures, string person, DateOnly doneBy) =>
        new(IssueAction.FilePlan, 0) { Plan = new IssuePlan(measures, person, doneBy) };

    private static IssueStep Evidence(string why, string name, DateTimeOffset taken, int seed) =>
        new(IssueAction.FileEvidence, 0, why) { Files = [new EvidenceFile(name, DemoPicture.Png(seed), taken)] };

    private static IssueStep Test(DateTimeOffset from, DateTimeOffset to) => new(IssueAction.RunTest, 0) { FromUtc = from, ToUtc = to };

    private static DateTimeOffset At(DateOnly day, int daysBefore, int hour, int minute = 0) =>
        BeijingTime.StartOfDay(day.AddDays(-daysBefore)).AddHours(hour).AddMinutes(minute);
}
