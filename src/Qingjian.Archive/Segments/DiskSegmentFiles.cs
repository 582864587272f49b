namespace Qingjian.Archive.Segments;

/// <summary>A folder of the real disk, owned by one process at a time.</summary>
internal sealed class DiskSegmentFiles : ISegmentFiles
{
    private const string LockName = "lock";
    private readonly string _folder;
    private readonly FileStream _lock;

    public DiskSegmentFiles(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(_folder);
        try
        {
            _lock = new FileStream(Path.Combine(_folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new IOException($"The journal in '{_folder}' is open in another process: only one server may own a journal.", cause);
        }
    }

    public IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Where(name => name != LockName).Order(StringComparer.Ordinal)];

    public ISegmentFile Create(string name) => Handle(name, FileMode.Create);

    public ISegmentFile Open(string name) => Handle(name, FileMode.Open);

    public void Rename(string from, string to) => File.Move(In(from), In(to), overwrite: true);

    public void Delete(string name) => File.Delete(In(name));

    public void SyncDirectory() => DirectorySync.Flush(_folder);

    public void Dispose() => _lock.Dispose();

    // Shared for deletion: readers keep a segment open while its compressed form replaces it.
    private DiskSegmentFile Handle(string name, FileMode mode) =>
        new(File.OpenHandle(In(name), mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    private string In(string name) => Path.Combine(_folder, name);
}
