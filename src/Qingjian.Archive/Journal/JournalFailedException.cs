namespace Qingjian.Archive;

/// <summary>The journal could not write or sync and has stopped. After a failed fsync the kernel may have dropped the
/// pages, so a second attempt would prove nothing: the process must start again and recover.</summary>
public sealed class JournalFailedException(Exception cause)
    : IOException($"The journal stopped because its disk failed: {cause.Message} Nothing that was not yet answered is durable. Free or repair the disk and start the server again.", cause);
