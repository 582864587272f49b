using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Qingjian.Proof;

/// <summary>The private key that signs notes (私钥), kept as Go's <c>sumdb/note</c> writes it:
/// <c>PRIVATE+KEY+name+id+base64(0x01 ‖ seed)</c>.</summary>
public sealed class NoteSigner
{
    private const string Prefix = "PRIVATE+KEY+";
    private readonly Ed25519PrivateKeyParameters _key;

    private NoteSigner(string name, byte[] seed)
    {
        _key = new Ed25519PrivateKeyParameters(seed);
        Key = NoteKey.Of(name, _key.GeneratePublicKey().GetEncoded());
    }

    /// <summary>The public key that belongs to it.</summary>
    public NoteKey Key { get; }

    /// <summary>A new random key.</summary>
    /// <param name="name">Who signs: not empty, without spaces and plus signs.</param>
    public static NoteSigner Create(string name) => new(name, RandomNumberGenerator.GetBytes(NoteKey.KeyBytes));

    /// <summary>Reads a key as <see cref="ToSecret"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? secret, [NotNullWhen(true)] out NoteSigner? signer)
    {
        signer = null;
        if (secret?.StartsWith(Prefix, StringComparison.Ordinal) != true
            || secret[Prefix.Length..].Split('+', 3) is not [var name, { Length: 8 } id, var encoded]
            || !NoteKey.IsName(name)
            || !NoteKey.TryDecode(encoded, out var seed))
            return false;
        var read = new NoteSigner(name, seed);
        if (id != read.Key.Id.ToString("x8", null))
            return false;
        signer = read;
        return true;
    }

    /// <summary>The key in one line: a secret.</summary>
    public string ToSecret() => $"{Prefix}{Key.Name}+{Key.Id:x8}+{Convert.ToBase64String([NoteKey.Ed25519, .. _key.GetEncoded()])}";

    internal byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }

    internal string SignatureLine(ReadOnlySpan<byte> message)
    {
        var bytes = new byte[4 + SignedNote.SignatureBytes];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Key.Id);
        Sign(message).CopyTo(bytes, 4);
        return $"{SignedNote.Dash} {Key.Name} {Convert.ToBase64String(bytes)}\n";
    }
}
