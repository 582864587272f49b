namespace Qingjian.Archive;

/// <summary>Marks the resources of this room: <c>ArchiveWords.resx</c> (Chinese) and <c>ArchiveWords.en.resx</c>.</summary>
public sealed class ArchiveWords;
