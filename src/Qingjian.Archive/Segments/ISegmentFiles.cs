namespace Qingjian.Archive.Segments;

/// <summary>One folder of files. The seam between the journal and the disk: tests put a disk behind it that forgets
/// whatever was not synced.</summary>
internal interface ISegmentFiles : IDisposable
{
    IReadOnlyList<string> List();

    /// <summary>Makes an empty file, replacing one of that name.</summary>
    ISegmentFile Create(string name);

    /// <summary>Opens for reading and writing; <see cref="FileNotFoundException"/> when absent.</summary>
    ISegmentFile Open(string name);

    void Rename(string from, string to);

    void Delete(string name);

    /// <summary>Makes creations, renames and deletions durable; contents are durable by <see cref="ISegmentFile.Sync"/>.</summary>
    void SyncDirectory();
}
