using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Keeps one line delivering: reads, sends one frame of each station at a time, waits for its 9014, sends again by the standard, and backs off
/// when the target is away. A frame is settled only when the log has it; until then a restart sends it again under the same QN.</summary>
internal sealed class LineRunner(LinePlan plan, FrameSource source, DeliveryLog log, LineStatus status, TimeProvider time, ILogger logger)
{
    private const int MaxQueued = 2_000;
    private const int MaxRounds = 3;
    private static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly Channel<TargetAnswer> _answers = Channel.CreateBounded<TargetAnswer>(10_000);
    private readonly Dictionary<int, StationQueue> _queues = [];
    private readonly Dictionary<int, TargetLink> _links = [];
    private readonly HashSet<int> _told = [];
    private DateTimeOffset _lastAnswer;
    private DateTimeOffset _lastFlush;
    private DateTimeOffset _connectAfter;
    private int _failures;
    private bool _hasMore;

    /// <summary>Told once for each order to send again whose last frame is settled and in the log.</summary>
    public Func<IReadOnlyCollection<int>, Task>? OrdersDone { get; init; }

    private IEnumerable<StationQueue> UnderWay => _queues.Values.Where(queue => queue.UnderWay is not null);

    /// <summary>Runs until it is cancelled, or the log or the journal fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await TakeAnswersAsync();
                await OverdueAsync(cancellationToken);
                Fill();
                await SendReadyAsync(cancellationToken);
                await FlushAsync(isLast: false, cancellationToken);
                Report();
                await WaitAsync(cancellationToken);
            }
        }
        finally
        {
            foreach (var link in _links.Values)
                await link.DisposeAsync();
            await FlushAsync(isLast: true, CancellationToken.None);
            status.Change(state => state with { IsConnected = false });
        }
    }

    private async Task TakeAnswersAsync()
    {
        while (_answers.Reader.TryRead(out var answer))
        {
            if (answer.HasEnded)
                await EndedAsync(answer.Link);
            else
                Take(answer);
        }
    }

    private void Take(TargetAnswer answer)
    {
        var now = time.GetUtcNow();
        _lastAnswer = now;
        var queue = UnderWay.FirstOrDefault(one => one.UnderWay!.Qn == answer.Qn && (answer.Mn.Length == 0 || one.UnderWay.Mn == answer.Mn));
        if (queue?.UnderWay is not { } frame)
            return;
        if (answer.Command == Commands.DataAnswer)
            Settle(queue, DeliveryOutcome.Delivered, now);
        else if (answer is { Command: Commands.RequestAnswer, Code: not (int)RequestResult.Ready })
            Refuse(queue, frame, AsideReason.RequestRefused, answer.Code.ToString(CultureInfo.InvariantCulture));
        else if (answer is { Command: Commands.ExecutionResult, Code: not (int)ExecutionResult.Success })
            Refuse(queue, frame, AsideReason.ExecutionFailed, answer.Code.ToString(CultureInfo.InvariantCulture));
    }

    private void Settle(StationQueue queue, DeliveryOutcome outcome, DateTimeOffset now)
    {
        var frame = queue.UnderWay!;
        log.Add(new()
        {
            Position = frame.Position, Pass = frame.Pass.Number, StationId = frame.StationId, Outcome = outcome, AtUtc = now, Sends = frame.Sends,
            Qn = long.Parse(frame.Qn, CultureInfo.InvariantCulture),
        });
        frame.Pass.Settle(frame.Position);
        queue.End();
        _failures = 0;
        status.Delivers();
    }

    private void Refuse(StationQueue queue, Outgoing frame, AsideReason reason, string detail)
    {
        source.SetAside(frame.Pass, frame.Position, frame.StationId, reason, detail, frame.Sends, frame.Qn);
        queue.End();
    }

    // What was under way on a lost connection waits again, in its place.
    private async Task EndedAsync(TargetLink link)
    {
        var keys = _links.Where(one => one.Value == link).Select(one => one.Key).ToList();
        foreach (var key in keys)
        {
            _links.Remove(key);
            var lost = UnderWay.Where(queue => KeyOf(queue) == key).ToList();
            foreach (var queue in lost)
                queue.PutBack(time.GetUtcNow());
            // A target that closes an idle connection does no wrong.
            if (lost.Count > 0)
                BackOff(LineFault.LinkLost, $"{plan.Host}:{plan.Port}");
        }
        await link.DisposeAsync();
    }

    private async Task OverdueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var queue in UnderWay.ToList())
        {
            var frame = queue.UnderWay!;
            var (action, next) = frame.Exchange.Due(now);
            frame.Exchange = next;
            if (action == ExchangeAction.SendAgain)
                await SendAsync(queue, frame, cancellationToken);
            else if (action == ExchangeAction.GiveUp)
                await GiveUpAsync(queue, frame, now);
        }
    }

    // Unanswered after all resends: by a target that answers others, this frame is at fault; else the connection is.
    private async Task GiveUpAsync(StationQueue queue, Outgoing frame, DateTimeOffset now)
    {
        if (_lastAnswer <= frame.SentUtc)
        {
            BackOff(LineFault.NoAnswer, $"{plan.Host}:{plan.Port}");
            if (_links.Remove(KeyOf(queue), out var link))
                await link.DisposeAsync();
            foreach (var one in UnderWay.Where(one => KeyOf(one) == KeyOf(queue)).ToList())
                one.PutBack(now);
        }
        else if (++frame.Rounds >= MaxRounds)
            Refuse(queue, frame, AsideReason.Unanswered, frame.Sends.ToString(CultureInfo.InvariantCulture));
        else
            queue.PutBack(now + plan.Times.OverTime * frame.Rounds);
    }

    private void Fill()
    {
        var queued = _queues.Values.Sum(queue => queue.Count);
        for (_hasMore = true; queued < MaxQueued && source.Next(out _hasMore) is { } frame; queued++)
        {
            if (!_queues.TryGetValue(frame.StationId, out var queue))
                _queues[frame.StationId] = queue = new(frame.StationId);
            queue.Add(frame);
        }
    }

    private async Task SendReadyAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in _queues.Values)
        {
            if (!queue.IsReady(time.GetUtcNow()) || time.GetUtcNow() < _connectAfter)
                continue;
            if (!_links.ContainsKey(KeyOf(queue)) && !await ConnectAsync(KeyOf(queue), cancellationToken))
                return;
            var frame = queue.Begin();
            // Begun again with every round: the resends are counted anew, the QN stays.
            frame.Exchange = frame.Exchange with { State = ExchangeState.Asked, Sends = 0, Deadline = null };
            frame.SentUtc = time.GetUtcNow();
            await SendAsync(queue, frame, cancellationToken);
        }
    }

    private async Task SendAsync(StationQueue queue, Outgoing frame, CancellationToken cancellationToken)
    {
        if (!_links.TryGetValue(KeyOf(queue), out var link))
            return;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(plan.Times.OverTime);
            await link.SendAsync(frame.Bytes, patience.Token);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await EndedAsync(link);
            return;
        }
        frame.Sends++;
        frame.Exchange = frame.Exchange.Sent(time.GetUtcNow());
        if (!plan.Form.WantsAnswers)
            Settle(queue, DeliveryOutcome.Sent, time.GetUtcNow());
    }

    private async Task<bool> ConnectAsync(int key, CancellationToken cancellationToken)
    {
        try
        {
            _links[key] = await TargetLink.OpenAsync(plan, _answers.Writer, cancellationToken);
            return true;
        }
        catch (IOException failure)
        {
            BackOff(LineFault.CannotConnect, failure.Message);
            return false;
        }
    }

    private void BackOff(LineFault fault, string error)
    {
        var now = time.GetUtcNow();
        var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(_failures++, 10)), LongestPause.TotalSeconds));
        _connectAfter = now + pause;
        status.Fails(fault, error, now);
        logger.ForwardingFails(plan.Id, fault.ToString(), error);
    }

    private async Task FlushAsync(bool isLast, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!isLast && now - _lastFlush < FlushInterval)
            return;
        _lastFlush = now;
        source.Mark();
        await log.FlushAsync(cancellationToken);
        var done = source.Done.Where(_told.Add).ToList();
        if (done.Count > 0 && OrdersDone is not null)
            await OrdersDone(done);
    }

    private void Report()
    {
        var oldest = _queues.Values.Select(queue => queue.Oldest).Min();
        status.Change(state => state with { IsConnected = _links.Count > 0, OldestUtc = oldest, Watermark = source.Own.Watermark, PassedOver = source.PassedOver, Stopped = plan.Unreadable });
    }

    // Answers wake it at once; new entries do when nothing is under way, within a tenth of a second otherwise.
    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_hasMore && _queues.Values.Sum(queue => queue.Count) < MaxQueued)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMilliseconds(_queues.Values.Any(queue => queue.Count > 0) ? 100 : 500));
        try
        {
            await (_queues.Values.Any(queue => queue.Count > 0) || _links.Count > 0
                ? _answers.Reader.WaitToReadAsync(patience.Token)
                : WaitForEntriesAsync(patience.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look again.
        }
    }

    private async ValueTask<bool> WaitForEntriesAsync(CancellationToken cancellationToken)
    {
        await source.Own.WaitAsync(cancellationToken);
        return true;
    }

    private int KeyOf(StationQueue queue) => plan.LinkPerStation ? queue.StationId : 0;
}
