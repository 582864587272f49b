namespace Qingjian.Quality.Tests;

/// <summary>Real series lie outside the repository, in the folder that QINGJIAN_DATA names.</summary>
internal static class RealData
{
    /// <summary>A folder of the data; the test is skipped without it, or fails where the data are required.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("QINGJIAN_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data");
        var path = Path.Combine(root, name);
        if (!Directory.Exists(path) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") != "1")
            Assert.Skip($"{path} is not here; set QINGJIAN_DATA.");
        Assert.True(Directory.Exists(path), $"{path} is not here, and QINGJIAN_REQUIRE_DATA=1 requires it.");
        return path;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Qingjian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
