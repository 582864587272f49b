namespace Qingjian.Verify.Journal;

/// <summary>How far the reading is, for somebody who waits at a terminal.</summary>
internal sealed class Progress
{
    private readonly bool _isSeen = !Console.IsErrorRedirected;

    public void Say(string segment, int number, int of)
    {
        if (_isSeen)
            Console.Error.Write($"\r{segment}: {number} of {of} segments{(number == of ? Environment.NewLine : "")}");
    }
}
