using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Samples;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Samples;

/// <summary>A well in the north and what people do with its samples.</summary>
internal static class SampleHost
{
    public const string Sampled = "2026-11-20 10:30";

    public static NewStation Well(string code = "G1") => IntakeHost.Air(code, "990101") with
    {
        Name = "北一井", Element = Element.Groundwater, Mn = null, Password = null, Site = new GroundwaterSite(WellKind.MonitoringWell, AquiferKind.Phreatic, 42),
        Parameters = [new("w21003", Unit.MilligramsPerLitre, 3), new("w20142", Unit.MicrogramsPerLitre, 2), new("w01001", Unit.None, 2)],
    };

    public static SampleDraft Draft(string number, params ResultDraft[] results) => new()
    {
        Number = number, Station = "G1", SampledAt = Sampled, Sampler = "张三", ReceivedAt = "2026-11-20 17:00", Laboratory = "市监测中心", Results = [.. results],
    };

    public static ResultDraft Ammonia(string text, string? limit = "0.025", string? unit = null) =>
        new() { Parameter = "w21003", Text = text, Limit = limit, Unit = unit, Method = "HJ 535-2009", Analyst = "李四" };

    public static ResultDraft Mercury(string text, string? unit = null) =>
        new() { Parameter = "w20142", Text = text, Unit = unit, Method = "HJ 694-2014", Analyst = "李四" };

    public static Task<SampleOutcome?> SaveAsync(this IntakeHost host, SampleDraft draft, bool submit = true, string who = "enterer", string? existing = null, string? reason = null, Scope? scope = null) =>
        host.WorkAsync(services => services.GetRequiredService<SaveSample>()
            .HandleAsync(existing, draft, reason, submit, who, scope ?? Scope.Everything, TestContext.Current.CancellationToken));

    public static Task<SampleOutcome?> MoveAsync(this IntakeHost host, Func<MoveSample, Task<SampleOutcome?>> move) =>
        host.WorkAsync(services => move(services.GetRequiredService<MoveSample>()));

    public static Task<SampleOutcome?> AcceptAsync(this IntakeHost host, string number, string who = "reviewer") =>
        host.MoveAsync(moving => moving.AcceptAsync(number, null, who, Scope.Everything, TestContext.Current.CancellationToken));

    /// <summary>The values of a parameter at the well as text, <c>yyyy-MM-ddTHH:mm digits mark unit</c>.</summary>
    public static async Task<IReadOnlyList<string>> ValuesAsync(this IntakeHost host, string parameter)
    {
        await host.ProjectedAsync();
        var values = await host.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(host.Directory.FindByCode("G1")!.Id, parameter, Period.Sample, Statistic.Value),
            IntakeHost.Now.AddYears(-5), IntakeHost.Now, null, TestContext.Current.CancellationToken);
        return [.. values.Select(value => $"{value.StartUtc.ToBeijing():yyyy-MM-ddTHH:mm} {value.Digits} {(value.Mark == '\0' ? "-" : value.Mark)} r{value.Revision}")];
    }

    public static string Said(this SampleOutcome? outcome) => outcome is null ? "none"
        : string.Join("; ", outcome.Problems.Select(problem => $"{problem.Parameter ?? "-"} {problem.Field}={problem.Value} {problem.Rule} {problem.Limit}".TrimEnd()));
}
