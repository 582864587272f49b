using Qingjian.Hj212.Parts;

namespace Qingjian.Hj212;

/// <summary>Puts split uploads of one station together (HJ 212-2017 Table 3, C.49, C.50), in any order, within bounded memory. Each part is a whole frame
/// with its own QN and 9014, and can be stored on arrival: joining only tells completeness, and joins what one item needs of another. Not thread-safe; no
/// clock inside.</summary>
/// <param name="limits">The limits; null for the default.</param>
public sealed class PartJoiner(PartLimits? limits = null)
{
    private readonly PartLimits _limits = limits ?? PartLimits.Default;
    private readonly List<OpenUpload> _open = [];
    private readonly Queue<PartKey> _done = new();

    /// <summary>How many uploads are incomplete.</summary>
    public int OpenCount => _open.Count;

    /// <summary>The bytes of data areas that are kept.</summary>
    public int Bytes { get; private set; }

    /// <summary>Takes a packet of the station.</summary>
    /// <param name="packet">The packet; it is copied.</param>
    /// <param name="at">When it came.</param>
    public PartOutcome Add(in Packet packet, DateTimeOffset at)
    {
        if (packet.PacketCount <= 1)
            return new(PartStatus.NotSplit);
        if (packet.PacketNumber < 1 || packet.PacketNumber > packet.PacketCount || packet.PacketCount > _limits.Parts)
            return new(PartStatus.BadNumber);
        var key = PartKey.Of(packet);
        var upload = Find(key, packet.PacketNumber);
        if (upload is null && _done.Contains(key))
            return new(PartStatus.Duplicate);
        if (Bytes + packet.DataArea.Length > _limits.Bytes)
            return new(PartStatus.Full);
        LostParts? givenUp = null;
        if (upload is null)
            upload = Open(key, at, out givenUp);
        var bytes = upload.Bytes;
        var status = upload.Add(key, packet.PacketNumber, packet.DataArea, at);
        Bytes += upload.Bytes - bytes;
        return new(status, status == PartStatus.Complete ? Complete(upload) : null, givenUp);
    }

    /// <summary>Gives up what has waited longer than the patience allows.</summary>
    public IReadOnlyList<LostParts> Expire(DateTimeOffset now)
    {
        List<LostParts> lost = [];
        foreach (var upload in _open.Where(upload => now - upload.LastAt >= _limits.Patience).ToList())
            lost.Add(GiveUp(upload));
        return lost;
    }

    private OpenUpload? Find(PartKey key, int number) =>
        _open.Find(upload => upload.Key == key) ?? _open.FindLast(upload => upload.Key.FitsWithoutTime(key) && !upload.Has(number));

    private OpenUpload Open(PartKey key, DateTimeOffset at, out LostParts? givenUp)
    {
        givenUp = _open.Count < _limits.Open ? null : GiveUp(_open.MinBy(upload => upload.LastAt)!);
        var upload = new OpenUpload(key, at);
        _open.Add(upload);
        return upload;
    }

    private JoinedUpload Complete(OpenUpload upload)
    {
        Remove(upload);
        _done.Enqueue(upload.Key);
        if (_done.Count > _limits.Open)
            _done.Dequeue();
        return upload.Join();
    }

    private LostParts GiveUp(OpenUpload upload)
    {
        Remove(upload);
        return upload.Lose();
    }

    private void Remove(OpenUpload upload)
    {
        _open.Remove(upload);
        Bytes -= upload.Bytes;
    }
}
