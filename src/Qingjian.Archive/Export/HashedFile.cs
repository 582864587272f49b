using System.Security.Cryptography;

namespace Qingjian.Archive.Export;

/// <summary>Makes a finished file durable and takes its hash.</summary>
internal static class HashedFile
{
    public static ExportedFile Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, 1 << 20);
        file.Flush(flushToDisk: true);
        return new ExportedFile(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
