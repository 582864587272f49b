using System.Buffers;
using Qingjian.Hj212;
using Qingjian.Simulator.Client;

namespace Qingjian.Simulator.Faulty;

/// <summary>The line between a station and its gateway with what goes wrong on it. Writing happens in the sending loop
/// alone; the answer side keeps no state.</summary>
internal sealed class FaultyLine(Faults faults, string mn, FaultLog? log, TimeProvider timers)
{
    private readonly List<HeldSending> _held = [];

    public int SplitEvery => faults.SplitEvery;

    /// <summary>Whether the station forgets an upload before it is sent.</summary>
    public bool Forgets(Upload upload) => Planted(FaultKind.Forget, upload.Command, upload.DataTime, 1, 1);

    /// <summary>Whether the answer to the last sending of a frame is lost.</summary>
    public bool LosesAnswer(PendingUpload upload) => Planted(FaultKind.LoseAnswer, upload);

    /// <summary>Writes one sending of a frame as it arrives: whole, changed, twice, later or never.</summary>
    public void Write(PendingUpload upload, ReadOnlySpan<byte> frame, IBufferWriter<byte> output)
    {
        if (faults.IsNone)
        {
            output.Write(frame);
            return;
        }
        if (Planted(FaultKind.Lose, upload))
            return;
        var sent = Planted(FaultKind.Corrupt, upload) ? Corrupted(frame, upload.Sendings) : frame.ToArray();
        if (Planted(FaultKind.Delay, upload))
            Hold(sent, upload, afterNext: false);
        else if (Planted(FaultKind.Reorder, upload))
            Hold(sent, upload, afterNext: true);
        else
            WriteNow(sent, output);
        if (Planted(FaultKind.Duplicate, upload))
            WriteNow(sent, output);
    }

    /// <summary>Writes what was held back long enough.</summary>
    public void WriteDue(IBufferWriter<byte> output)
    {
        for (var i = 0; i < _held.Count; i++)
            if (timers.GetElapsedTime(_held[i].Since) is var waited && waited >= _held[i].For)
            {
                output.Write(_held[i].Frame);
                _held.RemoveAt(i--);
            }
    }

    /// <summary>The link is gone, and what was under way with it.</summary>
    public void Clear() => _held.Clear();

    private void WriteNow(byte[] frame, IBufferWriter<byte> output)
    {
        output.Write(frame);
        for (var i = 0; i < _held.Count; i++)
            if (_held[i].AfterNext)
            {
                output.Write(_held[i].Frame);
                _held.RemoveAt(i--);
            }
    }

    private void Hold(byte[] frame, PendingUpload upload, bool afterNext)
    {
        var share = FaultDice.Throw(faults.Seed ^ 1, FaultKind.Delay, mn, upload.Command, upload.DataTime, upload.Part, upload.Sendings);
        _held.Add(new HeldSending(frame, timers.GetTimestamp(), afterNext ? faults.LongestDelay : faults.LongestDelay * share, afterNext));
    }

    private bool Planted(FaultKind kind, PendingUpload upload) =>
        Planted(kind, upload.Command, upload.DataTime, upload.Part, upload.Sendings);

    private bool Planted(FaultKind kind, int command, DateTimeOffset dataTime, int part, int sending)
    {
        if (!faults.Meets(kind, mn, command, dataTime, part, sending))
            return false;
        log?.Append(kind, mn, command, dataTime, part, sending);
        return true;
    }

    // One digit or letter of the data area becomes another. The protocol's checksum has 256 values: a change that it does
    // not see would be a false value that no gateway can refuse, so the next byte is changed instead.
    private static byte[] Corrupted(ReadOnlySpan<byte> frame, int sending)
    {
        const int HeadAndLength = 6, Tail = 6; // "##" and four digits; four digits, CR, LF
        var start = frame.IndexOf("CP=&&"u8) + "CP=&&"u8.Length;
        var area = frame.Length - Tail - "&&"u8.Length - start;
        var changed = frame.ToArray();
        for (var i = 0; i < area; i++)
        {
            var at = start + (i + sending) % area;
            if (!char.IsAsciiLetterOrDigit((char)frame[at]))
                continue;
            changed[at] = (byte)(frame[at] ^ 1);
            if (Checksum.Compute(changed.AsSpan(HeadAndLength..^Tail)) != Checksum.Compute(frame[HeadAndLength..^Tail]))
                return changed;
            changed[at] = frame[at];
        }
        return changed;
    }
}
