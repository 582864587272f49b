using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;

namespace Qingjian.Verify.Record;

/// <summary>A public key of C2SP tlog-cosignature: <c>name+id+base64(0x04 ‖ key)</c>.</summary>
internal sealed record WitnessKey(string Name, byte[] PublicKey)
{
    public const byte Algorithm = 4;
    private const string SecretPrefix = "PRIVATE+KEY+";

    public uint Id => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), 10, Algorithm, .. PublicKey]));

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Algorithm, .. PublicKey])}";

    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessKey? key)
    {
        key = text.Split('+', 3) is [{ Length: > 0 } name, _, var encoded] && Bytes(encoded) is { } bytes ? new WitnessKey(name, bytes) : null;
        return key is not null && text.Split('+', 3)[1] == key.Id.ToString("x8", null);
    }

    /// <summary>The key and its seed, from a file that <see cref="Secret"/> was written to.</summary>
    public static bool TryParseSecret(string text, [NotNullWhen(true)] out WitnessKey? key, out byte[] seed)
    {
        (key, seed) = (null, []);
        if (!text.StartsWith(SecretPrefix, StringComparison.Ordinal) || text[SecretPrefix.Length..].Split('+', 3) is not [{ Length: > 0 } name, _, var encoded] || Bytes(encoded) is not { } bytes)
            return false;
        (key, seed) = (Of(name, bytes), bytes);
        return true;
    }

    public static WitnessKey Of(string name, byte[] seed) => new(name, new Ed25519PrivateKeyParameters(seed).GeneratePublicKey().GetEncoded());

    public string Secret(byte[] seed) => $"{SecretPrefix}{Name}+{Id:x8}+{Convert.ToBase64String([Algorithm, .. seed])}";

    private static byte[]? Bytes(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && length == 33 && bytes[0] == Algorithm ? bytes[1..33] : null;
    }
}
