namespace Acceptance.Tests.Product;

/// <summary>Where things lie in the repository that this test was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The product's command, of the same configuration as these tests.</summary>
    public static string Command { get; } = Path.Combine(Root, "artifacts", "bin", "Qingjian.Server", new DirectoryInfo(AppContext.BaseDirectory).Name, "qingjian.dll");

    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    /// <summary>Whether a person may look at the pictures afterwards: not in CI.</summary>
    public static bool IsWatched { get; } = Environment.GetEnvironmentVariable("CI") is null;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Qingjian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Qingjian.slnx was not found above the tests.");
    }
}
