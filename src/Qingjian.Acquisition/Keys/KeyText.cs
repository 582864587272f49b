using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Qingjian.Acquisition.Keys;

/// <summary>The text of a key: <c>qjk_PREFIX_SECRET</c>. The beginning makes a key that leaked findable by scanners.</summary>
internal static class KeyText
{
    private const string Mark = "qjk_";
    private const int PrefixLength = 10;
    private const int SecretBytes = 32;
    private const string PrefixCharacters = "abcdefghijkmnpqrstuvwxyz23456789";

    public static (string Text, string Prefix) Create()
    {
        var prefix = RandomNumberGenerator.GetString(PrefixCharacters, PrefixLength);
        return ($"{Mark}{prefix}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}", prefix);
    }

    /// <summary>The public part of what is written like a key, else null.</summary>
    public static string? PrefixOf(string text) =>
        text.Length < 100 && text.StartsWith(Mark, StringComparison.Ordinal) && text.Length > Mark.Length + PrefixLength && text[Mark.Length + PrefixLength] == '_'
            ? text.Substring(Mark.Length, PrefixLength)
            : null;

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
