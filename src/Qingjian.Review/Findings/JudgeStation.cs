using System.Text.Json;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>Judges a span of a station.</summary>
internal static class JudgeStation
{
    /// <summary>The span with the context that its judgement needs.</summary>
    public static Span WithContext(RulePack pack, Span span, TimeSpan step) => span.Widened(pack.Context * step);

    /// <summary>The findings within the span, which consists of whole slots.</summary>
    public static List<JudgedFinding> Handle(RulePack pack, StationSheet sheet, StationCard card, IReadOnlyList<int> peers, Span span)
    {
        var step = card.Profile.HourStep;
        var all = WithContext(pack, span, step);
        var series = sheet.Of(card, peers, all);
        var from = Slots.Between(all.From, span.From, step);
        var runs = new StationTests(pack).Find(series, from, from + Slots.Between(span.From, span.To, step));
        return [.. runs.Select(run => ToFinding(run, pack, all.From, step))];
    }

    private static JudgedFinding ToFinding(DoubtfulRun run, RulePack pack, DateTimeOffset origin, TimeSpan step)
    {
        var evidence = run.Evidence.Select(one => new FindingEvidence(one.Cause, one.Slots, origin + one.Slot * step, one.Numbers, pack.Edition));
        return new(
            run.Parameter ?? "", run.Cause, new(origin + run.First * step, origin + run.End * step), run.End - run.First,
            JsonSerializer.Serialize(evidence, JsonSerializerOptions.Web));
    }
}
