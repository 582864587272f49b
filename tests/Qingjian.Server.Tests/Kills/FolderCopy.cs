namespace Qingjian.Server.Tests.Kills;

/// <summary>A throw-away copy of a data folder whose server is dead.</summary>
internal sealed class FolderCopy : IDisposable
{
    private FolderCopy(string path) => Path = path;

    public string Path { get; }

    public string Journal => System.IO.Path.Combine(Path, "journal");

    public static FolderCopy Of(string folder)
    {
        var copy = new FolderCopy(Directory.CreateTempSubdirectory("qingjian-kill-copy-").FullName);
        Copy(folder, copy.Path);
        Directory.CreateDirectory(copy.Journal);
        return copy;
    }

    public int ClosedFiles() => Directory.EnumerateFiles(Path, "*.parquet", SearchOption.AllDirectories).Count();

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from))
            Copy(folder, System.IO.Path.Combine(to, System.IO.Path.GetFileName(folder)));
    }
}
