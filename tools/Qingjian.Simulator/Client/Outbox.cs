using System.Buffers;
using Qingjian.Simulator.Faulty;

namespace Qingjian.Simulator.Client;

/// <summary>The store of a station: frames wait in order, a window of them is under way, and each stays until it is
/// answered. Safe between the sender, the receiver and those who add.</summary>
internal sealed class Outbox(int window, TimeProvider timers, FaultyLine line, FrameSeal seal)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<PendingUpload> _waiting = new();
    private readonly LinkedList<PendingUpload> _underWay = new();
    private readonly Dictionary<long, LinkedListNode<PendingUpload>> _byQn = [];
    private readonly List<(int AtMost, TaskCompletionSource Reached)> _waiters = [];
    private int _settling;

    // Frames whose answer has come count as open until it is noted.
    private int Open => _waiting.Count + _underWay.Count + _settling;

    public void Add(PendingUpload upload)
    {
        lock (_gate)
            _waiting.AddLast(upload);
    }

    /// <summary>Writes what is due — first what was not answered in time, then what waits — until the window or
    /// <paramref name="byteLimit"/> is full. False when a frame has been sent again <paramref name="reCount"/> times in vain.</summary>
    public bool TryTake(IBufferWriter<byte> output, int byteLimit, TimeSpan overTime, int reCount, ref SendCounts counts)
    {
        lock (_gate)
        {
            var now = timers.GetTimestamp();
            var bytes = 0;
            line.WriteDue(output);
            while (bytes < byteLimit && _underWay.First is { } oldest && timers.GetElapsedTime(oldest.Value.SentAt, now) >= overTime)
            {
                if (oldest.Value.Attempts > reCount)
                    return false;
                _underWay.Remove(oldest);
                bytes += Send(oldest, now, output, ref counts);
            }
            while (bytes < byteLimit && _underWay.Count < window && _waiting.First is { } next)
            {
                _waiting.Remove(next);
                _byQn.Add(next.Value.Qn, next);
                bytes += Send(next, now, output, ref counts);
            }
            return true;
        }
    }

    /// <summary>The frame under way that an answer names; null when there is none.</summary>
    public PendingUpload? Find(long qn)
    {
        lock (_gate)
            return _byQn.TryGetValue(qn, out var node) ? node.Value : null;
    }

    /// <summary>Takes out the frame that an answer names; null when the answer is late, doubled or foreign. Note the answer, then
    /// call <see cref="Settle"/>.</summary>
    public PendingUpload? Close(long qn)
    {
        lock (_gate)
        {
            if (!_byQn.Remove(qn, out var node))
                return null;
            _underWay.Remove(node);
            _settling++;
            return node.Value;
        }
    }

    /// <summary>A closed frame is noted; whoever waits for it may go on.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            _settling--;
            WakeWaiters();
        }
    }

    /// <summary>After a link is lost: everything unanswered waits again, in the order in which it was stored.</summary>
    public void PutBack()
    {
        lock (_gate)
        {
            var nodes = _underWay.OrderByDescending(u => u.Qn).ToList();
            _underWay.Clear();
            _byQn.Clear();
            line.Clear();
            foreach (var upload in nodes)
            {
                upload.Attempts = 0;
                _waiting.AddFirst(upload);
            }
        }
    }

    /// <summary>Completes when at most this many frames are open.</summary>
    public Task WhenAtMostAsync(int open, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (Open <= open)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((open, reached));
            return reached.Task.WaitAsync(cancellation);
        }
    }

    private int Send(LinkedListNode<PendingUpload> node, long now, IBufferWriter<byte> output, ref SendCounts counts)
    {
        var upload = node.Value;
        var frame = upload.WasSent && upload.ResendFrame is { } marked ? marked : upload.Frame;
        counts.Sent++;
        if (upload.Sendings > 0)
            counts.Resent++;
        upload.Sendings++;
        upload.Attempts++;
        upload.SentAt = now;
        _underWay.AddLast(node);
        line.Write(upload, seal.Close(frame, upload.Command), output);
        return upload.Frame.Length;
    }

    private void WakeWaiters()
    {
        for (var i = _waiters.Count - 1; i >= 0; i--)
        {
            if (Open > _waiters[i].AtMost)
                continue;
            _waiters[i].Reached.TrySetResult();
            _waiters.RemoveAt(i);
        }
    }
}
