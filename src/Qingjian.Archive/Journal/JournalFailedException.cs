namespace Qingjian.Archive;

/// <summary>The journal cannot write or sync at present. What was not yet answered is not durable; the journal writes it anew
/// by itself as soon as the disk lets it.</summary>
public sealed class JournalFailedException(Exception cause)
    : IOException($"The journal cannot write: {cause.Message} Nothing is answered until it can; it tries again every second. Free or repair the disk.", cause);
