namespace Qingjian.Archive.Tests.Store;

/// <summary>What a store must hold, said in the plainest way (design §1.2): per start the list of different contents in the
/// order of arrival; content that was there already is counted. No digest, no batch, no month.</summary>
internal sealed class NaiveStore
{
    private readonly SortedDictionary<DateTimeOffset, List<(string Digits, char Mark, DateTimeOffset Received)>> _starts = [];

    public int Repeats { get; private set; }

    public void Add(DateTimeOffset start, string digits, char mark, DateTimeOffset received)
    {
        if (!_starts.TryGetValue(start, out var contents))
            _starts[start] = contents = [];
        if (contents.Exists(content => content.Digits == digits && content.Mark == mark))
            Repeats++;
        else
            contents.Add((digits, mark, received));
    }

    /// <summary>Every revision: its start, number, digits and mark.</summary>
    public IEnumerable<string> Revisions() =>
        from start in _starts
        from content in start.Value.Index()
        select Text(start.Key, content.Index + 1, content.Item.Digits, content.Item.Mark);

    /// <summary>What was in force when everything received up to a moment was known.</summary>
    public IEnumerable<string> InForce(DateTimeOffset asOf) =>
        from start in _starts
        let known = start.Value.Index().Where(content => content.Item.Received <= asOf).ToList()
        where known.Count > 0
        let newest = known[^1]
        select Text(start.Key, newest.Index + 1, newest.Item.Digits, newest.Item.Mark);

    /// <summary>A stored value in the same words.</summary>
    public static string Text(ObservedValue value) => Text(value.StartUtc, value.Revision, value.Digits.ToString()!, value.Mark);

    private static string Text(DateTimeOffset start, int revision, string digits, char mark) => $"{start.ToUniversalTime():MM-dd HH:mm} {revision} {digits}{mark}";
}
