using Qingjian.Kernel;

namespace Qingjian.Acquisition.Samples;

/// <summary>Enters the samples of a sheet: each whole or not at all. What is entered is a draft or waits for a reviewer, so that
/// nothing of a sheet is an observation before a second person has looked at it.</summary>
internal sealed class ImportSamples(QingjianDb db, SaveSample saving, AuditTrail audit, TimeProvider time)
{
    /// <summary>Largest sheet.</summary>
    public const int MostMegabytes = 5;

    public const string Audited = "acquisition.samples-imported";

    public async Task<SheetReport> RunAsync(string fileName, byte[] content, bool submit, string who, Scope scope, CancellationToken cancellationToken)
    {
        var sheet = SampleSheet.Read(fileName, content);
        if (sheet.Problems.Count > 0)
            return new([], [], sheet.Problems);
        var (entered, refused) = (new List<string>(), new List<RefusedSample>());
        // A parallel or a blank may stand above the sample that it belongs to.
        foreach (var sample in sheet.Samples.OrderBy(sample => sample.Draft.Of is not null))
        {
            var problems = sample.Differing.Count > 0 ? [] : (await saving.HandleAsync(null, sample.Draft, null, submit, who, scope, cancellationToken))!.Problems;
            refused.AddRange(sample.Differing.Select(one => new RefusedSample(one.Row, sample.Draft.Number, one.Problem)));
            refused.AddRange(problems.Select(problem => new RefusedSample(sample.RowOf(problem), sample.Draft.Number, problem)));
            if (sample.Differing.Count == 0 && problems.Count == 0)
                entered.Add(sample.Draft.Number!);
            // A refused sample must not be saved with the next.
            db.ChangeTracker.Clear();
        }
        audit.Record(who, Audited, Path.GetFileName(fileName), $"entered={entered.Count}; refused={sheet.Samples.Count - entered.Count}", time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new(entered, [.. refused.OrderBy(one => one.Row)], []);
    }
}
