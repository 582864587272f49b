using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Qingjian.Acquisition.Tests;

/// <summary>Public data sets, named by <c>QINGJIAN_DATA</c>; never part of the repository. Tests that need them are skipped
/// where they lack, and fail instead with <c>QINGJIAN_REQUIRE_DATA=1</c>.</summary>
internal static class RealData
{
    public static byte[] Read(string name)
    {
        var folder = Environment.GetEnvironmentVariable("QINGJIAN_DATA") ?? Path.Combine(Repository(), "..", "shared", "data");
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") == "1")
            Assert.Fail($"{path} is not there, and QINGJIAN_REQUIRE_DATA=1");
        if (!File.Exists(path))
            Assert.Skip($"{path} is not there");
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);
        using var unpacked = new MemoryStream();
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
