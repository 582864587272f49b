using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Writes what people say of a sample: a new one, or another revision. An accepted sample is corrected with a reason; what
/// was accepted stays in force until the correction is.</summary>
internal sealed class SaveSample(QingjianDb db, StationDirectory directory, WriteSampleEvents writing)
{
    public const int LongestReason = 500;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="existing">Number of the sample that is written anew; null for a new one.</param>
    /// <param name="draft">What was written.</param>
    /// <param name="reason">Why, when it had been reviewed.</param>
    /// <param name="submit">Whether it goes to review at once.</param>
    /// <param name="who">Sign-in name.</param>
    /// <param name="scope">How far the writer sees.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when the scope covers no such sample.</returns>
    public async Task<SampleOutcome?> HandleAsync(
        string? existing, SampleDraft draft, string? reason, bool submit, string who, Scope scope, CancellationToken cancellationToken)
    {
        var sample = existing is null ? null : await db.Set<Sample>().Within(scope).SingleOrDefaultAsync(one => one.Number == existing, cancellationToken);
        if (existing is not null && sample is null)
            return null;
        draft.Number = existing ?? draft.Number;
        var read = new SampleReading(directory, scope, writing.Now(), submit).Read(draft, out var problems);
        if (read is null)
            return new(null, problems);
        var refused = await CheckAsync(sample, read, reason, scope, cancellationToken);
        if (refused.Count > 0)
            return new(null, refused);
        return await EnterAsync(sample, read, draft, reason?.Trim() ?? "", submit, who, cancellationToken);
    }

    private async Task<List<SampleProblem>> CheckAsync(Sample? sample, ReadSample read, string? reason, Scope scope, CancellationToken cancellationToken)
    {
        var refused = new List<SampleProblem>();
        // The number is unique everywhere, also where the writer does not see.
        if (sample is null && await db.Set<Sample>().AnyAsync(one => one.Number == read.Number, cancellationToken))
            refused.Add(new("Number", read.Number, SampleRule.Duplicate));
        if (sample is { State: SampleState.Submitted })
            refused.Add(new("Number", read.Number, SampleRule.State, sample.State.ToString()));
        if (sample is { State: SampleState.Accepted or SampleState.Returned } && SampleReading.Trimmed(reason) is null)
            refused.Add(new("Reason", null, SampleRule.Reason));
        if (reason?.Trim().Length > LongestReason)
            refused.Add(new("Reason", reason, SampleRule.TooLong, $"{LongestReason}"));
        if (sample is { AcceptedRevision: > 0 })
            refused.AddRange(await KeepsAsync(sample, read, cancellationToken));
        if (read.Kind != SampleKind.Ordinary)
            refused.AddRange(await BelongsAsync(read, scope, cancellationToken));
        return refused;
    }

    // Values of another point, of another time or of a parameter that is left out could not be taken back by a later revision.
    private async Task<IReadOnlyList<SampleProblem>> KeepsAsync(Sample sample, ReadSample read, CancellationToken cancellationToken)
    {
        var kept = new List<SampleProblem>();
        var before = (await db.Set<SampleRevision>().AsNoTracking().SingleAsync(
            one => one.SampleId == sample.Id && one.Revision == sample.AcceptedRevision, cancellationToken)).Draft();
        if (sample.StationId != read.Station.Id)
            kept.Add(new("Station", read.Station.Code, SampleRule.Keeps, before.Station));
        if (sample.SampledUtc != read.SampledUtc)
            kept.Add(new("SampledAt", read.SampledUtc.ToScreen(), SampleRule.Keeps, sample.SampledUtc.ToScreen()));
        if (sample.Kind != read.Kind)
            kept.Add(new("Kind", read.Kind.ToString(), SampleRule.Keeps, SampleWords.Current("Sample.Kind." + sample.Kind)));
        kept.AddRange(before.Results.Where(old => read.Results.All(one => one.Parameter.Code != old.Parameter))
            .Select(old => new SampleProblem("Text", null, SampleRule.Keeps, old.Text, old.Parameter)));
        return kept;
    }

    private async Task<IReadOnlyList<SampleProblem>> BelongsAsync(ReadSample read, Scope scope, CancellationToken cancellationToken)
    {
        var first = await db.Set<Sample>().Within(scope).AsNoTracking().SingleOrDefaultAsync(one => one.Number == read.Of, cancellationToken);
        if (first is not { Kind: SampleKind.Ordinary } || first.Number == read.Number)
            return [new("Of", read.Of, SampleRule.OfUnknown)];
        // A blank goes along on a whole trip; a parallel is taken at the same point at the same time.
        return read.Kind == SampleKind.Parallel && (first.StationId != read.Station.Id || first.SampledUtc != read.SampledUtc)
            ? [new("Of", read.Of, SampleRule.OfOtherPoint)] : [];
    }

    private async Task<SampleOutcome> EnterAsync(
        Sample? sample, ReadSample read, SampleDraft draft, string reason, bool submit, string who, CancellationToken cancellationToken)
    {
        // Stored by code: a name may change hands.
        draft.Station = read.Station.Code;
        foreach (var result in read.Results)
            result.Source.Method = result.Method?.Number ?? result.Source.Method;
        var content = JsonSerializer.Serialize(draft, Readable);
        var act = sample switch { null => SampleAct.Entered, { State: SampleState.Accepted } => SampleAct.Corrected, _ => SampleAct.Edited };
        if (sample is null)
            db.Add(sample = new Sample { Number = read.Number, RegionPath = read.Station.RegionPath });
        (sample.StationId, sample.RegionPath, sample.OperatorId) = (read.Station.Id, read.Station.RegionPath, read.Station.OperatorId);
        (sample.Kind, sample.OfNumber, sample.SampledUtc, sample.Results) = (read.Kind, read.Kind == SampleKind.Ordinary ? null : read.Of, read.SampledUtc.ToUniversalTime(), read.Results.Count);
        (sample.State, sample.Revision) = (sample.State == SampleState.Returned ? SampleState.Returned : SampleState.Draft, sample.Revision + 1);
        writing.Write(sample, act, content, who, reason);
        db.Add(new SampleRevision { Sample = sample, Revision = sample.Revision, Content = content, Reason = reason, By = who, AtUtc = sample.ChangedUtc });
        if (submit)
            MoveSample.Submit(sample, content, who, writing);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(read.Number, []);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return SampleOutcome.Refused("Number", read.Number, SampleRule.Changed);
        }
    }
}
