using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Qingjian.Acquisition.Intake;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Brings the results of accepted samples into the journal. The row says what is to do: whatever ends the process in
/// between, it is done once more, and equal values a second time are one more receipt.</summary>
internal sealed class SampleTurn(QingjianDb db, TakeBatch taking, StationDirectory directory, WriteSampleEvents writing, ILogger<SampleTurn> log)
{
    private const int MostAtOnce = 100;

    /// <returns>How many samples were taken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Set<Sample>().Where(sample => sample.TakenRevision != sample.AcceptedRevision).OrderBy(sample => sample.Id)
            .Take(MostAtOnce).ToListAsync(cancellationToken);
        try
        {
            foreach (var sample in waiting)
                await TakeAsync(sample, cancellationToken);
        }
        catch (DbUpdateException overtaken)
        {
            // The other turn wrote the same: the values are equal, the event is one.
            db.ChangeTracker.Clear();
            log.SampleOvertaken(overtaken);
        }
        return waiting.Count;
    }

    private async Task TakeAsync(Sample sample, CancellationToken cancellationToken)
    {
        var revision = await db.Set<SampleRevision>().AsNoTracking().SingleAsync(
            one => one.SampleId == sample.Id && one.Revision == sample.AcceptedRevision, cancellationToken);
        // Parallels and blanks judge the sample that they belong to; they are no observations of the point.
        if (sample.Kind == SampleKind.Ordinary)
            await AppendAsync(sample, revision, cancellationToken);
        sample.TakenRevision = sample.AcceptedRevision;
        writing.Write(sample, SampleAct.Taken, revision.Content, "");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AppendAsync(Sample sample, SampleRevision revision, CancellationToken cancellationToken)
    {
        var read = new SampleReading(directory, Scope.Everything, writing.Now(), forSubmission: true).Read(revision.Draft(), out var problems)
            ?? throw new InvalidDataException($"Sample {sample.Number} was accepted but cannot be read: {problems[0]}.");
        var body = SampleLines.Of(read);
        var items = BatchText.TryRead(body, out var fault) ?? throw new InvalidDataException($"Sample {sample.Number}: {fault}.");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(revision.Content)));
        var incoming = new Incoming(items, [.. Enumerable.Range(1, items.Count)], sha256);
        var sender = new Sender("sample", $"{sample.Number} r{revision.Revision}, {sample.AcceptedBy}", Scope.Everything, [read.Station.Code], "");
        await taking.TakeAsync(incoming, sender, cancellationToken);
    }
}
