using Qingjian.Archive.Segments;

namespace Qingjian.Archive;

/// <summary>One segment file of a <see cref="JournalSnapshot"/>.</summary>
public sealed class JournalFile
{
    private readonly ISegmentFile _file;

    internal JournalFile(string name, long length, ISegmentFile file) => (Name, Length, _file) = (name, length, file);

    /// <summary>Its name in the journal's folder.</summary>
    public string Name { get; }

    /// <summary>How many of its bytes belong to the snapshot: whole entries.</summary>
    public long Length { get; }

    /// <summary>Reads bytes of it; how many, 0 at <see cref="Length"/>.</summary>
    public int Read(Span<byte> target, long offset) => _file.Read(target[..(int)Math.Clamp(Length - offset, 0, target.Length)], offset);
}
