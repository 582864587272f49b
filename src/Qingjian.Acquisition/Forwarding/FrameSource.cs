using System.Globalization;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Reads the journal for one line: the frames of its stations and commands, translated, the line's own first and what is sent again
/// when nothing newer waits.</summary>
internal sealed class FrameSource : IDisposable
{
    private const int ReadAtOnce = 2_000;
    private readonly LinePlan _plan;
    private readonly StationDirectory _directory;
    private readonly DeliveryLog _log;
    private readonly TimeProvider _time;
    private readonly List<(JournalPass Pass, ResendSpan? Span)> _passes = [];

    public FrameSource(LinePlan plan, Journal journal, StationDirectory directory, DeliveryLog log, TimeProvider time)
    {
        (_plan, _directory, _log, _time) = (plan, directory, log, time);
        _passes.Add((new(journal, 0, log.Watermark(0) ?? plan.FromPosition - 1), null));
        foreach (var span in plan.Resends)
            _passes.Add((new(journal, span.Pass, log.Watermark(span.Pass) ?? span.From - 1, span.To), span));
    }

    /// <summary>The line's own reading.</summary>
    public JournalPass Own => _passes[0].Pass;

    /// <summary>Batches that were passed over: they are no frames.</summary>
    public long PassedOver { get; private set; }

    /// <summary>Orders to send again whose last frame is settled.</summary>
    public IEnumerable<int> Done => _passes.Where(one => one.Span is not null && one.Pass.IsDone).Select(one => one.Pass.Number);

    /// <summary>The next frame to send; null when nothing is left for now, or after many entries that are not this line's.</summary>
    /// <param name="hasMore">Whether the journal has more at once.</param>
    public Outgoing? Next(out bool hasMore)
    {
        for (var looked = 0; looked < ReadAtOnce;)
        {
            hasMore = false;
            foreach (var (pass, span) in _passes)
            {
                if (!pass.TryRead(out var entry))
                    continue;
                looked++;
                hasMore = true;
                if (Take(pass, span, entry) is { } frame)
                    return frame;
                break;
            }
            if (!hasMore)
                return null;
        }
        hasMore = true;
        return null;
    }

    /// <summary>Adds the watermarks that moved to the log.</summary>
    public void Mark()
    {
        foreach (var (pass, _) in _passes.Where(one => one.Pass.Watermark > one.Pass.Marked))
        {
            pass.Marked = pass.Watermark;
            _log.Add(new() { Position = pass.Marked, Pass = pass.Number, Outcome = DeliveryOutcome.Watermark, AtUtc = _time.GetUtcNow() });
        }
    }

    public void SetAside(JournalPass pass, long position, int stationId, AsideReason reason, string detail, int sends = 0, string qn = "0")
    {
        _log.Add(new()
        {
            Position = position, Pass = pass.Number, StationId = stationId, Outcome = DeliveryOutcome.SetAside, Reason = reason, Detail = detail,
            Sends = sends, Qn = long.Parse(qn, CultureInfo.InvariantCulture), AtUtc = _time.GetUtcNow(),
        });
        pass.Settle(position);
    }

    public void Dispose()
    {
        foreach (var (pass, _) in _passes)
            pass.Dispose();
    }

    private Outgoing? Take(JournalPass pass, ResendSpan? span, in JournalEntry entry)
    {
        if (entry.Kind is not (EntryKind.Frame or EntryKind.Batch) || _directory.Find(entry.StationId) is not { } station || !_plan.Chooses(station))
            return null;
        if (entry.ReceivedUtc < (span?.FromUtc ?? _plan.FromUtc) || entry.ReceivedUtc >= (span?.ToUtc ?? DateTimeOffset.MaxValue)
            || (span?.StationId is { } only && only != entry.StationId) || _log.IsSettled(pass.Number, entry.Position))
            return null;
        if (entry.Kind == EntryKind.Batch)
        {
            PassedOver++;
            return null;
        }
        var identity = _plan.IdentityOf(station);
        var spoken = _directory.Profile(station.Id, entry.ProfileRevision)?.Dialect;
        var translated = TranslateFrame.Run(entry.Payload.Span, entry.ReceivedUtc, spoken, identity ?? new(station.Mn, "", station.St), _plan.Form, isResend: span is not null);
        // Unreadable bytes tell no command: they are set aside rather than passed over.
        if (translated.Command != 0 && !_plan.Commands.Contains(translated.Command))
            return null;
        if (identity is null)
        {
            SetAside(pass, entry.Position, station.Id, _plan.Unreadable.Contains(station.Id) ? AsideReason.PasswordUnreadable : AsideReason.NoIdentity, "");
            return null;
        }
        if (translated.Bytes is null)
        {
            SetAside(pass, entry.Position, station.Id, translated.Reason, translated.Detail);
            return null;
        }
        pass.Open(entry.Position);
        var exchange = new Exchange
        {
            Kind = ExchangeKind.Upload, Command = translated.Command, Qn = translated.Qn, Times = _plan.Times, AskedAt = _time.GetUtcNow(),
        };
        return new(pass, entry.Position, station.Id, entry.ReceivedUtc, translated.Bytes, identity.Mn, exchange);
    }
}
