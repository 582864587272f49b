using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Qingjian.Proof;

/// <summary>The public key that a signed note is checked with (公钥), as C2SP signed-note writes it:
/// <c>name+id+base64(0x01 ‖ Ed25519 public key)</c>.</summary>
public sealed record NoteKey
{
    internal const byte Ed25519 = 1;
    internal const int KeyBytes = 32;

    private NoteKey(string name, byte[] publicKey)
    {
        (Name, PublicKey) = (name, publicKey);
        Id = IdOf(name, publicKey);
    }

    /// <summary>Who signs: not empty, without spaces and plus signs.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), which tells keys of one name apart.</summary>
    public uint Id { get; }

    /// <summary>The 32 bytes of the Ed25519 public key.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>SHA-256 of the public key in lower-case hexadecimal: what two people compare by telephone (公钥指纹).</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(PublicKey.Span));

    /// <summary>The key in one line, to be handed to whoever checks.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Ed25519, .. PublicKey.Span])}";

    /// <summary>Reads a key as <see cref="ToString"/> writes it; another algorithm, or an id that does not fit, is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        // The base64 may contain plus signs itself: split twice, not more.
        if (text?.Split('+', 3) is not [var name, { Length: 8 } id, var encoded] || !IsName(name) || !TryDecode(encoded, out var publicKey))
            return false;
        var read = new NoteKey(name, publicKey);
        if (id != read.Id.ToString("x8", null))
            return false;
        key = read;
        return true;
    }

    internal static NoteKey Of(string name, byte[] publicKey) =>
        IsName(name) ? new(name, publicKey) : throw new ArgumentException($"'{name}' cannot name a key: it is empty or has a space or a plus sign.", nameof(name));

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(one => char.IsWhiteSpace(one) || one == '+');

    internal static bool TryDecode(string encoded, out byte[] key, byte algorithm = Ed25519)
    {
        key = [];
        var bytes = new byte[KeyBytes + 1];
        if (encoded.Length != 44 || !Convert.TryFromBase64String(encoded, bytes, out var length) || length != bytes.Length || bytes[0] != algorithm)
            return false;
        key = bytes[1..];
        return true;
    }

    internal static uint IdOf(string name, byte[] publicKey, byte algorithm = Ed25519) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', algorithm, .. publicKey]));
}
