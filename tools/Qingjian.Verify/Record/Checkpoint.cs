using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Qingjian.Verify.Record;

/// <summary>A signed checkpoint, read and checked (C2SP tlog-checkpoint, signed-note).</summary>
internal sealed record Checkpoint(long Size, byte[] Root, string Time)
{
    /// <summary>The checkpoint, or what is wrong with the note.</summary>
    public static (Checkpoint? Read, string? Wrong) Open(string note, NoteKey key)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !note.EndsWith('\n'))
            return (null, "it is not a signed note");
        var text = note[..(split + 1)];
        var lines = text.Split('\n');
        if (lines.Length < 4 || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || Base64(lines[2]) is not { Length: Hashes.Bytes } root)
            return (null, "its text is not origin, size and root");
        if (lines[0] != key.Name)
            return (null, $"it is of '{lines[0]}', the key is of '{key.Name}'");
        var signatures = note[(split + 2)..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => SignatureOf(line, key)).OfType<byte[]>().ToList();
        if (signatures.Count == 0)
            return (null, "this key did not sign it");
        if (!signatures.TrueForAll(signature => IsSigned(text, key, signature)))
            return (null, "the signature does not fit: text or signature was changed");
        return (new Checkpoint(size, root, lines.FirstOrDefault(line => line.StartsWith("time ", StringComparison.Ordinal))?[5..] ?? ""), null);
    }

    private static byte[]? SignatureOf(string line, NoteKey key) =>
        line.Split(' ') is ["\u2014", var name, var encoded] && name == key.Name && Base64(encoded) is { Length: 68 } bytes && BinaryPrimitives.ReadUInt32BigEndian(bytes) == key.Id
            ? bytes[4..]
            : null;

    private static bool IsSigned(string text, NoteKey key, byte[] signature)
    {
        if (!Ed25519.ValidatePublicKeyFull(key.PublicKey))
            return false;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(key.PublicKey));
        verifier.BlockUpdate(Encoding.UTF8.GetBytes(text));
        return verifier.VerifySignature(signature);
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
