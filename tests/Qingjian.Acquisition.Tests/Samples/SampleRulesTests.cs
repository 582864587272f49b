using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Samples;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Samples;

/// <summary>Every refusal names field, value and rule; by form and by sheet they are the same.</summary>
public sealed class SampleRulesTests
{
    [Fact]
    public async Task Each_wrong_field_is_named_with_its_value_and_rule()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352")), submit: false);
        await ExpectAsync(host, "- Number=W-1 Duplicate", draft => draft.Number = "W-1");
        await ExpectAsync(host, "- Number=W 1/2 Characters", draft => draft.Number = "W 1/2");
        await ExpectAsync(host, "- Station=G9 Station", draft => draft.Station = "G9");
        await ExpectAsync(host, "- SampledAt=昨天 Time", draft => draft.SampledAt = "昨天");
        await ExpectAsync(host, "- SampledAt=2026-11-22 15:01 Future 2026-11-22 15:00", draft => (draft.SampledAt, draft.ReceivedAt) = ("2026-11-22 15:01", null));
        await ExpectAsync(host, "- ReceivedAt=2026-11-20 10:29 NotBefore 2026-11-20 10:30", draft => draft.ReceivedAt = "2026-11-20 10:29");
        await ExpectAsync(host, "- Sampler= Required; - Laboratory= Required", draft => (draft.Sampler, draft.Laboratory) = (null, null));
        await ExpectAsync(host, "- Kind=盲样 OneOf 样品, 平行样, 全程序空白", draft => draft.Kind = "盲样");
        await ExpectAsync(host, "- Of= Required", draft => draft.Kind = "FieldBlank");
        await ExpectAsync(host, "- Results= NoResults", draft => draft.Results.Clear());
        await ExpectAsync(host, "a34004 Parameter=a34004 Parameter w01001, w21003, w20142", draft => draft.Results[0].Parameter = "a34004");
        await ExpectAsync(host, "w21003 Parameter=w21003 Twice", draft => draft.Results.Add(SampleHost.Ammonia("0.4")));
        await ExpectAsync(host, "w21003 Text=0.352mg Number 0.025", draft => draft.Results[0].Text = "0.352mg");
        await ExpectAsync(host, "w21003 Text=0.02 BelowLimit 0.025", draft => draft.Results[0].Text = "0.02");
        await ExpectAsync(host, "w21003 Unit=furlong Unit", draft => draft.Results[0].Unit = "furlong");
        await ExpectAsync(host, "w21003 Unit=mg/kg UnitNotConvertible mg/L", draft => draft.Results[0].Unit = "mg/kg");
        await ExpectAsync(host, "w21003 Limit=0 Number", draft => draft.Results[0].Limit = "0");
        await ExpectAsync(host, "w21003 Method=HJ 9999-2099 Method", draft => draft.Results[0].Method = "HJ 9999-2099");
        await ExpectAsync(host, "w21003 Method=HJ 828-2017 MethodNotFor HJ 535-2009, HJ 536-2009, HJ 537-2009", draft => draft.Results[0].Method = "HJ 828-2017");
        await ExpectAsync(host, "w21003 Method= Required; w21003 Analyst= Required", draft => (draft.Results[0].Method, draft.Results[0].Analyst) = (null, null));
    }

    [Fact]
    public async Task A_draft_may_wait_for_the_laboratory_but_what_is_given_must_be_right()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        var bare = new SampleDraft { Number = "W-1", Station = "北一井", SampledAt = SampleHost.Sampled };
        Assert.Equal("", (await host.SaveAsync(bare, submit: false)).Said());
        var submitted = await host.MoveAsync(moving => moving.SubmitAsync("W-1", "enterer", Scope.Everything, TestContext.Current.CancellationToken));
        Assert.Equal("- Sampler= Required; - Laboratory= Required; - Results= NoResults", submitted.Said());
        bare.Number = "W-2";
        bare.Results.Add(new() { Parameter = "氨氮", Text = "x" });
        Assert.Equal("w21003 Text=x Number", (await host.SaveAsync(bare, submit: false)).Said());
    }

    [Fact]
    public async Task A_result_in_another_unit_is_kept_as_sent_and_stored_in_the_unit_of_the_point()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("352", limit: null, unit: "μg/L"), SampleHost.Mercury("0.00012", "mg/L")));
        await host.AcceptAsync("W-1");
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
        Assert.Equal(["2026-11-20T10:30 0.12 - r1"], await host.ValuesAsync("w20142"));
    }

    [Fact]
    public async Task A_sheet_enters_what_is_right_and_names_row_field_value_and_rule_of_the_rest()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well(), SampleHost.Well("G2") with { Name = "北二井" });
        const string Sheet = "样品编号,点位,采样时间,采样人,检测机构,样品类型,对应样品编号,监测项目,结果,单位,检出限,方法标准,分析人\n"
            + "S-1P,G1,2026-11-20 10:30,张三,中心,平行样,S-1,氨氮,0.36,mg/L,0.025,HJ 535-2009,李四\n"
            + "S-1,G1,2026-11-20 10:30,张三,中心,,,氨氮,0.352,mg/L,0.025,HJ535-2009,李四\n"
            + "S-1,,,,,,,w20142,0.04L,µg/L,0.04,HJ 694-2014,李四\n"
            + "S-2,北二井,2026/11/20 11:00,张三,中心,,,w21003,0.01,mg/L,0.025,HJ 535-2009,李四\n"
            + "S-2,北二井,2026/11/20 11:00,张三,中心,,,w20142,1,mg/kg,,HJ 828-2017,李四\n"
            + "S-3,G1,2026-11-20 12:00,张三,中心,,,w21003,1,,,HJ 535-2009,李四\n"
            + "S-3,G2,,,,,,w01001,7.1,,,HJ 1147-2020,李四\n";
        var report = await ImportAsync(host, Sheet);
        Assert.Equal(["S-1", "S-1P"], report.Entered);
        Assert.Equal(
            ["5 S-2 Text 0.01 BelowLimit", "6 S-2 Unit mg/kg UnitNotConvertible", "6 S-2 Method HJ 828-2017 MethodNotFor", "8 S-3 Station G2 Differs"],
            report.Refused.Select(refused => $"{refused.Row} {refused.Number} {refused.Problem.Field} {refused.Problem.Value} {refused.Problem.Rule}"));
        await host.AcceptAsync("S-1");
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
        // The same sheet again: the numbers are taken, nothing comes in twice.
        Assert.Empty((await ImportAsync(host, Sheet)).Entered);
    }

    [Fact]
    public async Task A_sheet_with_a_wrong_column_is_refused_as_a_whole()
    {
        await using var host = await IntakeHost.StartAsync();
        var report = await ImportAsync(host, "样品编号,点位,采样时间,项目\nS-1,G1,2026-11-20,1\n");
        Assert.Equal(["项目", "Parameter", "Result"], report.FileProblems.Select(problem => problem.Value));
        Assert.All(report.FileProblems, problem => Assert.Equal(SampleRule.Columns, problem.Rule));
    }

    private static async Task ExpectAsync(IntakeHost host, string expected, Action<SampleDraft> change)
    {
        var draft = SampleHost.Draft("W-2", SampleHost.Ammonia("0.352"));
        change(draft);
        Assert.Equal(expected, (await host.SaveAsync(draft)).Said());
    }

    private static Task<SheetReport> ImportAsync(IntakeHost host, string sheet)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        return host.WorkAsync(services => services.GetRequiredService<ImportSamples>()
            .RunAsync("samples.csv", Encoding.UTF8.GetBytes(sheet), submit: true, "enterer", Scope.Everything, TestContext.Current.CancellationToken));
    }
}
