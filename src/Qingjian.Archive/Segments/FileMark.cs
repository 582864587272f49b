using System.Security.Cryptography;

namespace Qingjian.Archive.Segments;

/// <summary>What tells one form of a file from another.</summary>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
internal sealed record FileMark(long Bytes, string Sha256)
{
    public static FileMark Of(ISegmentFile file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, at) = (new byte[1 << 20], 0L);
        for (int read; (read = file.Read(buffer, at)) > 0; at += read)
            hash.AppendData(buffer, 0, read);
        return new FileMark(at, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
