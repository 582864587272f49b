namespace Qingjian.Quality;

/// <summary>The median of the neighbours, slot by slot.</summary>
public static class PeerMedian
{
    /// <summary>More neighbours than this say nothing new.</summary>
    public const int MostPeers = 16;

    /// <summary>Writes the median of each slot; NaN where fewer than <paramref name="least"/> neighbours have a value.</summary>
    /// <param name="peers">One array a neighbour, NaN where it has no value; at most <see cref="MostPeers"/>.</param>
    /// <param name="least">How many values make a median.</param>
    /// <param name="medians">Takes one median a slot.</param>
    public static void Write(ReadOnlySpan<double[]> peers, int least, Span<double> medians)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(peers.Length, MostPeers);
        Span<double> sorted = stackalloc double[MostPeers];
        for (var slot = 0; slot < medians.Length; slot++)
        {
            var count = 0;
            foreach (var peer in peers)
            {
                if (!double.IsNaN(peer[slot]))
                    Insert(sorted, count++, peer[slot]);
            }
            medians[slot] = count < least ? double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        }
    }

    private static void Insert(Span<double> sorted, int count, double value)
    {
        while (count > 0 && sorted[count - 1] > value)
        {
            sorted[count] = sorted[count - 1];
            count--;
        }
        sorted[count] = value;
    }
}
