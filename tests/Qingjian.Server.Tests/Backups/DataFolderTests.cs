using Qingjian.Server.Backups;

namespace Qingjian.Server.Tests.Backups;

/// <summary>Which files belong into a backup where servers of a cluster share a folder, beside the data folder or within it.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("qingjian-folder-").FullName;

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [Theory]
    [InlineData("shared")]
    [InlineData("data/shared")]
    public void Keys_and_attachments_come_out_of_the_shared_folder_once_and_go_back_into_it(string where)
    {
        var (own, shared) = (Path.Combine(_work, "data"), Path.Combine(_work, where));
        Write(own, "settings/site.json", "journal/1.seg", "record/checkpoint", "store/hot.db", "journal-in-database");
        Write(shared, "keys/record.key", "attachments/ab/photo.jpg", "forwarding/line-1", "exports/1.csv", "attachments/half.part");
        var folder = new DataFolder(own, shared);
        string[] expected = ["attachments/ab/photo.jpg", "forwarding/line-1", "keys/record.key", "settings/site.json"];
        Assert.Equal(expected, folder.PlainFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(folder.PlainFiles(), file => Assert.Equal(file.Path, Path.Combine(folder.RootOf(file.Name), file.Name)));
    }

    private static void Write(string folder, params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), name);
        }
    }
}
