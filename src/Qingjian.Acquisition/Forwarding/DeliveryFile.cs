namespace Qingjian.Acquisition.Forwarding;

/// <summary>One file of the delivery log: its records are read whole, or not at all by the positions that it spans.</summary>
internal sealed class DeliveryFile(string path)
{
    public string Path => path;

    public int Count { get; private set; }

    public long First { get; private set; } = long.MaxValue;

    public long Last { get; private set; }

    public bool MayHold(long position) => position >= First && position <= Last;

    public void Note(in Delivery delivery)
    {
        Count++;
        // A rewind says something about every later position.
        First = Math.Min(First, delivery.Position);
        Last = delivery.Outcome == DeliveryOutcome.Rewound ? long.MaxValue : Math.Max(Last, delivery.Position);
    }

    /// <summary>The whole records at the front; what follows is what a crash cut off.</summary>
    public IEnumerable<Delivery> Read()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Delivery.Size * 1024);
        var record = new byte[Delivery.Size];
        while (file.ReadAtLeast(record, Delivery.Size, throwOnEndOfStream: false) == Delivery.Size && Delivery.TryRead(record, out var delivery))
            yield return delivery;
    }
}
