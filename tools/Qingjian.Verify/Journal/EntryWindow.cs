namespace Qingjian.Verify.Journal;

/// <summary>Entries of a stream one after the other, through a buffer that holds the largest of them.</summary>
internal sealed class EntryWindow(Stream stream, long offset)
{
    private readonly byte[] _buffer = new byte[4 << 20];
    private int _from;
    private int _to;
    private bool _isAtEnd;

    /// <summary>The next entry, valid until the one after it; false at the end.</summary>
    /// <param name="entry">The entry, when the size is above 0.</param>
    /// <param name="size">Its size; 0 when the stream ends within it, −1 when no entry can have what it declares.</param>
    /// <param name="at">Where it begins in the file.</param>
    public bool TryNext(out EntryView entry, out int size, out long at)
    {
        (entry, at) = (default, offset);
        while ((size = EntryView.SizeAt(_buffer.AsSpan(_from, _to - _from))) == 0 && !_isAtEnd)
            Fill();
        if (_from == _to)
            return false;
        if (size > 0)
        {
            entry = new EntryView(_buffer.AsMemory(_from, size));
            _from += size;
            offset += size;
        }
        return true;
    }

    private void Fill()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_to, _from) = (_to - _from, 0);
        var read = stream.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        _isAtEnd = read == 0;
    }
}
