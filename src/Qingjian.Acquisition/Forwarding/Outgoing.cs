using Qingjian.Hj212;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>A frame on its way: waiting in its station's queue, or sent and not yet answered.</summary>
internal sealed class Outgoing(JournalPass pass, long position, int stationId, DateTimeOffset receivedUtc, byte[] bytes, string mn, Exchange exchange)
{
    public JournalPass Pass => pass;

    public long Position => position;

    public int StationId => stationId;

    public DateTimeOffset ReceivedUtc => receivedUtc;

    public byte[] Bytes => bytes;

    public string Mn => mn;

    public string Qn => Exchange.Qn;

    /// <summary>Times and state by the standard; begun again after a lost link, with the same QN.</summary>
    public Exchange Exchange { get; set; } = exchange;

    /// <summary>How often it was sent in all.</summary>
    public int Sends { get; set; }

    /// <summary>How often it stayed unanswered after all resends while the target answered others.</summary>
    public int Rounds { get; set; }

    /// <summary>When it was first sent in this round.</summary>
    public DateTimeOffset SentUtc { get; set; }
}
