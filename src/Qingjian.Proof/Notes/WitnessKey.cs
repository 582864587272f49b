using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Qingjian.Proof;

/// <summary>The public key of a witness (见证人公钥), who co-signs checkpoints: <c>name+id+base64(0x04 ‖ Ed25519 public key)</c>
/// (C2SP tlog-cosignature).</summary>
public sealed record WitnessKey
{
    internal const byte CosignatureV1 = 4;

    private WitnessKey(string name, byte[] publicKey) => (Name, PublicKey, Id) = (name, publicKey, NoteKey.IdOf(name, publicKey, CosignatureV1));

    /// <summary>Who co-signs: not empty, without spaces and plus signs.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x04 ‖ public key).</summary>
    public uint Id { get; }

    /// <summary>The 32 bytes of the Ed25519 public key.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>SHA-256 of the public key in lower-case hexadecimal (公钥指纹).</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(PublicKey.Span));

    /// <summary>Whether it is the same key, byte for byte, under the same name.</summary>
    public bool Equals(WitnessKey? other) => other is not null && Name == other.Name && PublicKey.Span.SequenceEqual(other.PublicKey.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    /// <summary>The key in one line.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([CosignatureV1, .. PublicKey.Span])}";

    /// <summary>Reads a key as <see cref="ToString"/> writes it; another algorithm, or an id that does not fit, is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out WitnessKey? key)
    {
        key = null;
        // The base64 may contain plus signs itself: split twice, not more.
        if (text?.Split('+', 3) is not [var name, { Length: 8 } id, var encoded] || !NoteKey.IsName(name)
            || !NoteKey.TryDecode(encoded, out var publicKey, CosignatureV1))
            return false;
        var read = new WitnessKey(name, publicKey);
        if (id != read.Id.ToString("x8", null))
            return false;
        key = read;
        return true;
    }
}
