namespace Qingjian.Simulator.Replay;

/// <summary>Reads several files at once so that all stations go through time together.</summary>
internal static class MergeByTime
{
    /// <summary>Always the earliest of the next uploads; a file's own order is kept.</summary>
    public static IEnumerable<(ReplayStation Station, Upload Upload)> Of(IReadOnlyList<IEnumerable<(ReplayStation Station, Upload Upload)>> files)
    {
        var readers = new List<IEnumerator<(ReplayStation Station, Upload Upload)>>();
        try
        {
            var queue = new PriorityQueue<int, (DateTimeOffset, int)>();
            foreach (var file in files)
            {
                readers.Add(file.GetEnumerator());
                Enqueue(queue, readers, readers.Count - 1);
            }
            while (queue.TryDequeue(out var next, out _))
            {
                yield return readers[next].Current;
                Enqueue(queue, readers, next);
            }
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }

    private static void Enqueue(
        PriorityQueue<int, (DateTimeOffset, int)> queue, List<IEnumerator<(ReplayStation Station, Upload Upload)>> readers, int index)
    {
        if (readers[index].MoveNext())
            queue.Enqueue(index, (readers[index].Current.Upload.DataTime, index));
    }
}
