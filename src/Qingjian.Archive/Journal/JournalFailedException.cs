namespace Qingjian.Archive;

/// <summary>The journal cannot write or sync at present, or, where it lies in a database, be read. What was not yet answered is not
/// durable; the journal writes it anew by itself as soon as the disk lets it.</summary>
public sealed class JournalFailedException : IOException
{
    /// <param name="cause">What the disk, or the database, said.</param>
    public JournalFailedException(Exception cause)
        : this($"The journal cannot write: {cause.Message} Nothing is answered until it can; it tries again every second. Free or repair the disk.", cause)
    {
    }

    private JournalFailedException(string message, Exception cause)
        : base(message, cause)
    {
    }

    internal static JournalFailedException Unreadable(Exception cause) =>
        new($"The journal cannot be read: {cause.Message} Nothing is lost; it is asked again. Start or repair the database of Archive:JournalDatabase.", cause);
}
