using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>The way of a sample through its review: submitted by one person, returned or accepted by another.</summary>
internal sealed class MoveSample(QingjianDb db, StationDirectory directory, WriteSampleEvents writing, SampleTurn turn)
{
    /// <returns>Null when the scope covers no such sample.</returns>
    public Task<SampleOutcome?> SubmitAsync(string number, string who, Scope scope, CancellationToken cancellationToken) =>
        MoveAsync(number, scope, (sample, revision) =>
        {
            if (sample.State is not (SampleState.Draft or SampleState.Returned))
                return [new("Number", number, SampleRule.State, sample.State.ToString())];
            var draft = revision.Draft();
            if (new SampleReading(directory, scope, writing.Now(), forSubmission: true).Read(draft, out var problems) is null)
                return problems;
            Submit(sample, revision.Content, who, writing);
            return [];
        }, cancellationToken);

    /// <returns>Null when the scope covers no such sample.</returns>
    public Task<SampleOutcome?> ReturnAsync(string number, string? words, string who, Scope scope, CancellationToken cancellationToken) =>
        MoveAsync(number, scope, (sample, revision) =>
        {
            var refused = MayReview(sample, who);
            if (SampleReading.Trimmed(words) is null)
                refused.Add(new("Words", null, SampleRule.Words));
            if (words?.Trim().Length > SaveSample.LongestReason)
                refused.Add(new("Words", words, SampleRule.TooLong, $"{SaveSample.LongestReason}"));
            if (refused.Count > 0)
                return refused;
            sample.State = SampleState.Returned;
            writing.Write(sample, SampleAct.Returned, revision.Content, who, words!.Trim());
            return [];
        }, cancellationToken);

    /// <summary>Accepts it: its results go into the journal right after.</summary>
    /// <returns>Null when the scope covers no such sample.</returns>
    public async Task<SampleOutcome?> AcceptAsync(string number, string? words, string who, Scope scope, CancellationToken cancellationToken)
    {
        var outcome = await MoveAsync(number, scope, (sample, revision) =>
        {
            var refused = MayReview(sample, who);
            // The station may have changed since: what cannot be taken must not be accepted.
            if (refused.Count == 0 && new SampleReading(directory, scope, writing.Now(), forSubmission: true).Read(revision.Draft(), out var problems) is null)
                refused.AddRange(problems);
            if (refused.Count > 0)
                return refused;
            (sample.State, sample.AcceptedRevision, sample.AcceptedBy) = (SampleState.Accepted, sample.Revision, who);
            writing.Write(sample, SampleAct.Accepted, revision.Content, who, SampleReading.Trimmed(words) ?? "");
            return [];
        }, cancellationToken);
        if (outcome?.Number is not null)
            await turn.RunAsync(cancellationToken);
        return outcome;
    }

    public static void Submit(Sample sample, string content, string who, WriteSampleEvents writing)
    {
        sample.State = SampleState.Submitted;
        writing.Write(sample, SampleAct.Submitted, content, who);
        (sample.SubmittedBy, sample.SubmittedUtc) = (who, sample.ChangedUtc);
    }

    private static List<SampleProblem> MayReview(Sample sample, string who) =>
        sample.State != SampleState.Submitted ? [new("Number", sample.Number, SampleRule.State, sample.State.ToString())]
        : sample.SubmittedBy == who ? [new("Number", sample.Number, SampleRule.SamePerson, who)]
        : [];

    private async Task<SampleOutcome?> MoveAsync(
        string number, Scope scope, Func<Sample, SampleRevision, IReadOnlyList<SampleProblem>> move, CancellationToken cancellationToken)
    {
        var sample = await db.Set<Sample>().Within(scope).SingleOrDefaultAsync(one => one.Number == number, cancellationToken);
        if (sample is null)
            return null;
        var revision = await db.Set<SampleRevision>().AsNoTracking().SingleAsync(
            one => one.SampleId == sample.Id && one.Revision == sample.Revision, cancellationToken);
        var refused = move(sample, revision);
        if (refused.Count > 0)
            return new(null, refused);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(number, []);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return SampleOutcome.Refused("Number", number, SampleRule.Changed);
        }
    }
}
