using System.Security.Cryptography;
using Qingjian.Archive;

namespace Qingjian.Supervision.Attachments;

/// <summary>The folder of the evidence: each content once, under its SHA-256, and never changed.</summary>
internal sealed class AttachmentFolder(string folder)
{
    /// <summary>Writes the content durably unless it is there.</summary>
    /// <returns>Its hash: 64 lower-case digits.</returns>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(hash);
        if (!File.Exists(path) || new FileInfo(path).Length != content.Length)
            await DurableFile.WriteAsync(path, content, cancellationToken);
        return hash;
    }

    /// <summary>Opens a content, or null when the text is no hash or nothing lies under it.</summary>
    public FileStream? Open(string hash) => IsHash(hash) && File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);
}
