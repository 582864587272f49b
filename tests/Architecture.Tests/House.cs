using System.Reflection;

namespace Qingjian.Architecture.Tests;

/// <summary>The rooms from top to bottom: a room may use only rooms that stand before it (docs/architecture.md).</summary>
internal static class House
{
    public static readonly string[] RoomsFromTheTop =
        [
            "Qingjian.Hj212", "Qingjian.Standards", "Qingjian.Quality", "Qingjian.Proof",
            "Qingjian.Kernel", "Qingjian.Network", "Qingjian.Archive", "Qingjian.Acquisition",
            "Qingjian.Review", "Qingjian.Assessment", "Qingjian.Supervision",
        ];

    /// <summary>Rooms that know nothing of databases, web or files.</summary>
    public static readonly string[] PureRooms = ["Qingjian.Hj212", "Qingjian.Standards", "Qingjian.Quality", "Qingjian.Proof"];

    /// <summary>What a pure room may use beside the framework: cryptography that .NET does not have (Ed25519, SM4).</summary>
    public static readonly string[] PurePackages = ["BouncyCastle.Cryptography"];

    public static TheoryData<string> Rooms => [.. RoomsFromTheTop];

    public static Assembly Load(string room) => Assembly.Load(room);

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceFiles(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Qingjian.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
