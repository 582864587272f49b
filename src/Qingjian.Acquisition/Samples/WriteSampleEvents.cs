using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Samples;

/// <summary>Writes an event of a sample into the caller's unit of work: the row as it is now, and the record. Saved together or not
/// at all.</summary>
internal sealed class WriteSampleEvents(QingjianDb db, TimeProvider time)
{
    /// <summary>The present in whole milliseconds: what the record writes is exactly what is stored.</summary>
    public DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    public void Write(Sample sample, SampleAct act, string content, string by, string words = "")
    {
        var now = Now();
        (sample.Events, sample.Version, sample.ChangedUtc) = (sample.Events + 1, sample.Version + 1, now);
        var said = new SampleEvent
        {
            EventId = Guid.CreateVersion7(now), SampleId = sample.Id, Sample = sample, Sequence = sample.Events, Act = act, Revision = sample.Revision,
            AtUtc = now, By = by, Words = words,
        };
        db.Add(said);
        RecordOutbox.Add(db, said.EventId, RecordOutbox.SampleEvent, sample.StationId, sample.Number, PayloadOf(sample, said, content), now);
    }

    private static Dictionary<string, object?> PayloadOf(Sample sample, SampleEvent said, string content) => new()
    {
        ["act"] = said.Act.ToString(),
        ["at"] = said.AtUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["by"] = said.By,
        // The content's own bytes would carry names into the record: their hash proves what was written.
        ["content"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))),
        ["revision"] = said.Revision,
        ["sample"] = sample.Number,
        ["sequence"] = said.Sequence,
        ["state"] = sample.State.ToString(),
        ["words"] = said.Words,
    };
}
