namespace Qingjian.Archive.Columns;

/// <summary>Different byte strings, numbered as they come.</summary>
internal sealed class KeyTable
{
    private readonly Dictionary<ByteKey, int> _numbers = [];
    private readonly List<ByteKey> _keys = [];

    public int Count => _keys.Count;

    public ReadOnlySpan<byte> this[int number] => _keys[number].Span;

    public int Add(ByteKey key)
    {
        _numbers.Add(key, _keys.Count);
        _keys.Add(key);
        return _keys.Count - 1;
    }

    /// <summary>The number of the key, which is kept when it is new.</summary>
    public int Find(ReadOnlyMemory<byte> key) =>
        _numbers.TryGetValue(new ByteKey(key), out var number) ? number : Add(new ByteKey(key).Kept());

    /// <summary>Keeps the number, not the text.</summary>
    public void Empty(int number) => _keys[number] = default;

    public void Clear()
    {
        _numbers.Clear();
        _keys.Clear();
    }
}
