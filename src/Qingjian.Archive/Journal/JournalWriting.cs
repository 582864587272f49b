using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

// The journal's one writing thread: takes turns, groups, writes, and writes again after a failure.
public sealed partial class Journal
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever stops the disk must reach everyone who waits for it.")]
    private void Run()
    {
        while (WaitForWork())
        {
            try
            {
                if (_hasTurn)
                    WriteNext();
                else
                    TakeTurn();
            }
            catch (Exception failure)
            {
                Fail(failure);
                if (!WriteAgain())
                    return;
            }
        }
    }

    private void WriteNext()
    {
        TakeGroup();
        Write(_flushing);
        if (!_place.IsShared || (Volatile.Read(ref _open).Length > 0 && !_place.IsTurnWanted()))
            return;
        lock (_gate)
        {
            // From here on nothing gets a position; what has one is written before the others have their turn.
            _hasTurn = false;
            if (_open.Length > 0)
                (_open, _flushing) = (_flushing, _open);
        }
        if (_flushing.Length > 0)
            Write(_flushing);
        _place.GiveTurn();
    }

    private void TakeTurn()
    {
        if (!_place.TryTakeTurn(out var last))
            return;
        lock (_gate)
        {
            (_hasTurn, _wantsTurn) = (true, false);
            GoOnBehind(last);
        }
    }

    private void GoOnBehind(long last)
    {
        _next = last + 1;
        Volatile.Write(ref _durable, last);
        Monitor.PulseAll(_gate);
    }

    private void AskForTurn()
    {
        if (_hasTurn || _wantsTurn)
            return;
        _wantsTurn = true;
        Monitor.PulseAll(_gate);
    }

    private void Write(CommitGroup group)
    {
        _place.Write(group);
        Publish(group);
    }

    // Both groups are still in memory and are written anew, whole. Nobody was told that these entries are durable; who sent them
    // sends them again. Their positions are never given to others, unless another process had its turn meanwhile: then they
    // come behind its entries.
    [SuppressMessage("Design", "CA1031", Justification = "As long as the disk refuses, whatever it says, it is asked again.")]
    private bool WriteAgain()
    {
        while (WaitAfterFailure())
        {
            try
            {
                var last = _place.Reopen();
                foreach (var group in (CommitGroup[])[_flushing, _open])
                {
                    if (group.Length > 0)
                        last = WriteAgain(group, last);
                }
                _place.GiveTurn();
                Recover(last);
                _log.JournalRecovered(DurablePosition);
                return true;
            }
            catch (Exception still)
            {
                Volatile.Write(ref _failure, still);
            }
        }
        return false;
    }

    private long WriteAgain(CommitGroup group, long last)
    {
        if (_place.Holds(group))
        {
            Publish(group);
            return last;
        }
        if (group.First != last + 1)
            Volatile.Write(ref _moved, _moved.Add((group.First, group.Last)));
        group.MoveTo(last + 1);
        last = group.Last;
        Write(group);
        return last;
    }

    // An empty group was told of the failure as well: whoever waits for it from now on must not hear of that.
    private void Recover(long last)
    {
        lock (_gate)
        {
            (_hasTurn, _wantsTurn) = (!_place.IsShared, false);
            GoOnBehind(Math.Max(last, _durable));
            _flushing.Complete();
            _open.Complete();
            Volatile.Write(ref _failure, null);
        }
    }

    // False when the journal is being closed.
    private bool WaitAfterFailure()
    {
        lock (_gate)
        {
            if (!_closing)
                Monitor.Wait(_gate, _options.RetryInterval);
            return !_closing;
        }
    }

    // Waits for something to write, or for somebody who wants to append; false when there is nothing more to do.
    private bool WaitForWork()
    {
        lock (_gate)
        {
            while (_open.Length == 0 && !_closing && (_hasTurn || !_wantsTurn))
                Monitor.Wait(_gate);
            return _open.Length > 0 || !_closing;
        }
    }

    // Waits for the rest of the interval or for a full group, whichever comes first.
    private void TakeGroup()
    {
        lock (_gate)
        {
            while (!_closing && _open.Length < _options.GroupBytes && UntilNextSync() is { Ticks: > 0 } rest)
                Monitor.Wait(_gate, rest);
            (_open, _flushing) = (_flushing, _open);
            _lastSync = Stopwatch.GetTimestamp();
        }
    }

    private TimeSpan UntilNextSync()
    {
        var rest = _options.GroupInterval - Stopwatch.GetElapsedTime(_lastSync);
        // Monitor.Wait counts whole milliseconds: below one it would spin.
        return rest < TimeSpan.FromMilliseconds(1) ? TimeSpan.Zero : rest;
    }

    private void Publish(CommitGroup group)
    {
        lock (_gate)
        {
            Volatile.Write(ref _durable, group.Last);
            group.Complete();
            Monitor.PulseAll(_gate);
        }
    }

    // What other processes made durable. Not while entries of this one wait: it has the turn then, and knows better.
    private void Advance(long durable)
    {
        lock (_gate)
        {
            if (durable <= _durable || _flushing.Length > 0 || _open.Length > 0)
                return;
            GoOnBehind(durable);
            _open.Complete();
        }
    }

    private void Fail(Exception failure)
    {
        _log.JournalFailed(failure);
        lock (_gate)
        {
            Volatile.Write(ref _failedAt, Stopwatch.GetTimestamp());
            Volatile.Write(ref _failure, failure);
            var reported = new JournalFailedException(failure);
            _flushing.Fail(reported);
            _open.Fail(reported);
            Monitor.PulseAll(_gate);
        }
    }
}
