namespace Qingjian.Simulator.Tests;

/// <summary>Where the repository and the real data sets lie.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>A folder of real data. The test is skipped where it is missing, and fails with QINGJIAN_REQUIRE_DATA=1.</summary>
    public static string Data(string set)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("QINGJIAN_DATA") ?? Path.Combine(Root, "..", "shared", "data"), set);
        if (!Directory.Exists(folder) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") != "1")
            Assert.Skip($"No data: {folder}");
        return folder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Qingjian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Qingjian.slnx is in no folder above the tests.");
    }
}
