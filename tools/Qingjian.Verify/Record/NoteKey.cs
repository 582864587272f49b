using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;

namespace Qingjian.Verify.Record;

/// <summary>A public key of C2SP signed-note: <c>name+id+base64(0x01 ‖ key)</c>.</summary>
internal sealed record NoteKey(string Name, byte[] PublicKey)
{
    private const string SecretPrefix = "PRIVATE+KEY+";

    public uint Id => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), 10, 1, .. PublicKey]));

    public static bool TryParse(string text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        if (text.Split('+', 3) is not [{ Length: > 0 } name, var id, var encoded] || !TryBytes(encoded, out var bytes))
            return false;
        key = new NoteKey(name, bytes);
        if (id == key.Id.ToString("x8", null))
            return true;
        key = null;
        return false;
    }

    /// <summary>The public key that belongs to a file of the signing key.</summary>
    public static bool TryParseSecret(string text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        if (!text.StartsWith(SecretPrefix, StringComparison.Ordinal)
            || text[SecretPrefix.Length..].Split('+', 3) is not [{ Length: > 0 } name, _, var encoded]
            || !TryBytes(encoded, out var seed))
            return false;
        key = new NoteKey(name, new Ed25519PrivateKeyParameters(seed).GeneratePublicKey().GetEncoded());
        return true;
    }

    private static bool TryBytes(string encoded, out byte[] bytes)
    {
        bytes = new byte[encoded.Length];
        var read = Convert.TryFromBase64String(encoded, bytes, out var length) && length == 33 && bytes[0] == 1;
        bytes = read ? bytes[1..33] : [];
        return read;
    }
}
