using Microsoft.EntityFrameworkCore;
using Qingjian.Acquisition.Samples;
using Qingjian.Kernel;

namespace Qingjian.Acquisition;

/// <summary>Manual samples that wait for a reviewer, for the duty home of a later room.</summary>
public sealed class SamplesWaiting
{
    private readonly QingjianDb _db;

    internal SamplesWaiting(QingjianDb db) => _db = db;

    /// <summary>The samples that this person may review: submitted by somebody else, the longest waiting first.</summary>
    /// <param name="scope">How far the person sees.</param>
    /// <param name="who">Sign-in name of the person.</param>
    /// <param name="most">Longest list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<WaitingSample>> ForReviewerAsync(Scope scope, string who, int most, CancellationToken cancellationToken) =>
        await _db.Set<Sample>().Within(scope).Where(sample => sample.State == SampleState.Submitted && sample.SubmittedBy != who && sample.SubmittedUtc != null)
            .OrderBy(sample => sample.SubmittedUtc).Take(most)
            .Select(sample => new WaitingSample(sample.Number, sample.StationId, sample.SampledUtc, sample.SubmittedUtc!.Value, sample.SubmittedBy!))
            .ToListAsync(cancellationToken);
}
