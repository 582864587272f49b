using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Samples;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Samples;

/// <summary>The way of a sample from the bottle to the observation.</summary>
public sealed class SampleFlowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_sample_becomes_observations_when_another_person_accepts_it(bool onPostgres)
    {
        await using var database = onPostgres ? await PostgresDatabase.CreateAsync() : null;
        await using var host = await IntakeHost.StartAsync(database);
        await host.RegisterAsync(SampleHost.Well());
        Assert.Equal("", (await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352"), SampleHost.Mercury("0.04L")))).Said());
        Assert.Empty(await host.ValuesAsync("w21003"));
        Assert.Equal("- Number=W-1 SamePerson enterer", (await host.AcceptAsync("W-1", "enterer")).Said());
        Assert.Equal("", (await host.AcceptAsync("W-1")).Said());
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
        // The limit's own digits with the mark that the laboratory wrote; not normal, so that no mean takes it for a measurement.
        Assert.Equal(["2026-11-20T10:30 0.04 L r1"], await host.ValuesAsync("w20142"));
        Assert.Equal("- Number=W-1 State Accepted", (await host.AcceptAsync("W-1", "other")).Said());
        Assert.Equal("Entered enterer 1, Submitted enterer 1, Accepted reviewer 1, Taken  1", await LifeAsync(host, "W-1"));
    }

    [Fact]
    public async Task A_returned_sample_is_mended_with_a_reason_and_keeps_both_revisions()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("3.52")));
        Assert.Equal("- Words= Words", (await ReturnAsync(host, "W-1", " ")).Said());
        Assert.Equal("", (await ReturnAsync(host, "W-1", "小数点？")).Said());
        Assert.Equal("- Reason= Reason", (await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352")), existing: "W-1")).Said());
        Assert.Equal("", (await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352")), existing: "W-1", reason: "录入错误")).Said());
        await host.AcceptAsync("W-1");
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
        var life = await FindAsync(host, "W-1");
        Assert.Equal(["3.52", "0.352"], life!.Revisions.Select(revision => revision.Draft().Results[0].Text));
        Assert.Equal(["", "录入错误"], life.Revisions.Select(revision => revision.Reason));
    }

    [Fact]
    public async Task A_correction_of_an_accepted_sample_is_a_new_revision_of_the_value_once_it_is_accepted()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352"), SampleHost.Mercury("0.10")));
        await host.AcceptAsync("W-1");
        var moved = SampleHost.Draft("W-1", SampleHost.Ammonia("0.325"));
        moved.SampledAt = "2026-11-20 10:31";
        Assert.Equal("- SampledAt=2026-11-20 10:31 Keeps 2026-11-20 10:30; w20142 Text= Keeps 0.10", (await host.SaveAsync(moved, existing: "W-1", reason: "误")).Said());
        Assert.Equal("", (await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.325"), SampleHost.Mercury("0.10")), existing: "W-1", reason: "抄录错误")).Said());
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
        await host.AcceptAsync("W-1");
        Assert.Equal(["2026-11-20T10:30 0.325 - r2"], await host.ValuesAsync("w21003"));
        // Equal content is one more receipt, no revision.
        Assert.Equal(["2026-11-20T10:30 0.10 - r1"], await host.ValuesAsync("w20142"));
    }

    [Fact]
    public async Task Parallels_and_blanks_are_compared_with_their_sample_and_are_no_observations()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.40")));
        var parallel = SampleHost.Draft("W-1P", SampleHost.Ammonia("0.44"));
        (parallel.Kind, parallel.Of, parallel.SampledAt) = ("平行样", "W-1", "2026-11-20 11:00");
        Assert.Equal("- Of=W-1 OfOtherPoint", (await host.SaveAsync(parallel)).Said());
        (parallel.Of, parallel.SampledAt) = ("W-9", SampleHost.Sampled);
        Assert.Equal("- Of=W-9 OfUnknown", (await host.SaveAsync(parallel)).Said());
        parallel.Of = "W-1";
        Assert.Equal("", (await host.SaveAsync(parallel)).Said());
        await host.AcceptAsync("W-1");
        await host.AcceptAsync("W-1P");
        Assert.Equal(["2026-11-20T10:30 0.40 - r1"], await host.ValuesAsync("w21003"));
        Assert.Equal(["W-1P"], (await FindAsync(host, "W-1"))!.Companions.Select(other => other.Sample.Number));
    }

    [Fact]
    public async Task What_an_end_of_the_process_left_after_the_acceptance_is_taken_later_and_once()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352")));
        await host.AcceptAsync("W-1");
        // As if the process had ended between the journal and the row.
        await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<Sample>().ExecuteUpdateAsync(row => row.SetProperty(sample => sample.TakenRevision, 0), Cancel));
        Assert.Equal(1, await TurnAsync(host));
        Assert.Equal(0, await TurnAsync(host));
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
    }

    [Fact]
    public async Task A_sample_is_seen_by_the_region_of_its_point_and_waits_for_others_than_who_submitted_it()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352")));
        var south = new Scope("990100/990102/", null);
        Assert.Null(await FindAsync(host, "W-1", south));
        Assert.Null(await host.MoveAsync(moving => moving.AcceptAsync("W-1", null, "reviewer", south, Cancel)));
        Assert.Equal("- Station=G1 Station", (await host.SaveAsync(SampleHost.Draft("W-2", SampleHost.Ammonia("0.352")), scope: south)).Said());
        Assert.Equal("W-1 enterer", await WaitingAsync(host, Scope.Everything, "reviewer"));
        Assert.Equal("", await WaitingAsync(host, Scope.Everything, "enterer"));
        Assert.Equal("", await WaitingAsync(host, south, "reviewer"));
    }

    [Fact]
    public async Task Every_step_is_in_the_record()
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await host.SaveAsync(SampleHost.Draft("W-1", SampleHost.Ammonia("0.352")));
        await host.AcceptAsync("W-1");
        var found = new List<string>();
        while (found.Count < 4)
        {
            await Task.Delay(20, Cancel);
            found = Events(host.Journal);
        }
        Assert.Equal(["Entered", "Submitted", "Accepted", "Taken"], found);
    }

    private static List<string> Events(Journal journal)
    {
        using var cursor = journal.ReadFrom(1);
        var (batch, acts) = (new JournalBatch(), new List<string>());
        while (cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (batch[i].Kind != EntryKind.SampleEvent)
                    continue;
                using var json = System.Text.Json.JsonDocument.Parse(batch[i].Payload);
                Assert.Equal("W-1", json.RootElement.GetProperty("sample").GetString());
                acts.Add(json.RootElement.GetProperty("act").GetString()!);
            }
        }
        return acts;
    }

    private static Task<SampleOutcome?> ReturnAsync(IntakeHost host, string number, string words) =>
        host.MoveAsync(moving => moving.ReturnAsync(number, words, "reviewer", Scope.Everything, Cancel));

    private static Task<SampleLife?> FindAsync(IntakeHost host, string number, Scope? scope = null) =>
        host.WorkAsync(services => services.GetRequiredService<ReadSamples>().FindAsync(scope ?? Scope.Everything, number, Cancel));

    private static Task<int> TurnAsync(IntakeHost host) => host.WorkAsync(services => services.GetRequiredService<SampleTurn>().RunAsync(Cancel));

    private static async Task<string> LifeAsync(IntakeHost host, string number) =>
        string.Join(", ", (await FindAsync(host, number))!.Events.Select(said => $"{said.Act} {said.By} {said.Revision}"));

    private static Task<string> WaitingAsync(IntakeHost host, Scope scope, string who) => host.WorkAsync(async services => string.Join(", ",
        (await services.GetRequiredService<SamplesWaiting>().ForReviewerAsync(scope, who, 10, Cancel)).Select(waiting => $"{waiting.Number} {waiting.SubmittedBy}")));
}
