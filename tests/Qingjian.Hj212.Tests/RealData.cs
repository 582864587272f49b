namespace Qingjian.Hj212.Tests;

/// <summary>Real frames lie outside the repository, in the folder that QINGJIAN_DATA names.</summary>
internal static class RealData
{
    public static string Path(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("QINGJIAN_DATA") ?? System.IO.Path.Combine(RepositoryRoot(), "..", "shared", "data");
        var path = System.IO.Path.Combine([root, .. parts]);
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") != "1")
            Assert.Skip($"{path} is not here; set QINGJIAN_DATA.");
        Assert.True(File.Exists(path), $"{path} is not here, and QINGJIAN_REQUIRE_DATA=1 requires it.");
        return path;
    }

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Qingjian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
