namespace Qingjian.Archive.Observations;

/// <summary>Who is inside a generation: its owner, and each question that is being answered.</summary>
internal sealed class ReaderCount
{
    private int _inside = 1;

    /// <summary>False when all have left already.</summary>
    public bool TryEnter()
    {
        int inside;
        do
        {
            inside = Volatile.Read(ref _inside);
            if (inside == 0)
                return false;
        }
        while (Interlocked.CompareExchange(ref _inside, inside + 1, inside) != inside);
        return true;
    }

    /// <summary>True for the one who leaves last.</summary>
    public bool Leave() => Interlocked.Decrement(ref _inside) == 0;
}
