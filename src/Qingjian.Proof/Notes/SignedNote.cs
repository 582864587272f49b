using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Qingjian.Proof;

/// <summary>A text with signatures below it (签名文书), in the form of C2SP signed-note.</summary>
public static class SignedNote
{
    internal const int SignatureBytes = 64;
    internal const char Dash = '\u2014';
    private const int MaxLength = 1_000_000;
    private const int MaxSignatures = 100;
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The note: the text, an empty line, the signature.</summary>
    /// <param name="text">Ends with a line feed and has no other control characters than line feeds.</param>
    /// <param name="signer">Who signs.</param>
    /// <exception cref="ArgumentException">The text cannot be signed.</exception>
    public static string Sign(string text, NoteSigner signer)
    {
        if (!IsText(text))
            throw new ArgumentException("A note's text ends with a line feed and has no other control characters.", nameof(text));
        return $"{text}\n{signer.SignatureLine(_strict.GetBytes(text))}";
    }

    /// <summary>The text of a note that the key signed; false when the form is wrong, the key did not sign it, or what it
    /// signed was another text. Signatures of other keys are passed over.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> note, NoteKey key, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!TryParse(note, out var signed, out var lines))
            return false;
        var found = false;
        foreach (var (name, bytes) in lines)
        {
            if (name != key.Name || BinaryPrimitives.ReadUInt32BigEndian(bytes) != key.Id)
                continue;
            if (!IsSigned(_strict.GetBytes(signed), key.PublicKey, bytes.AsSpan(4)))
                return false;
            found = true;
        }
        text = found ? signed : null;
        return found;
    }

    /// <summary>The text, and each signature: whose by name, and its bytes, which begin with the key's id.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> note, out string text, out List<(string Name, byte[] Bytes)> signatures)
    {
        (text, signatures) = ("", []);
        if (note.Length > MaxLength || !TryDecode(note, out var whole))
            return false;
        var split = whole.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !whole.EndsWith('\n') || !IsText(whole[..(split + 1)]))
            return false;
        var lines = whole[(split + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MaxSignatures)
            return false;
        foreach (var line in lines)
        {
            if (!TrySignature(line, out var name, out var bytes))
                return false;
            signatures.Add((name, bytes));
        }
        text = whole[..(split + 1)];
        return true;
    }

    internal static bool IsSigned(byte[] message, ReadOnlyMemory<byte> publicKey, ReadOnlySpan<byte> signature)
    {
        // Thirty-two bytes that are no point of the curve are nobody's key.
        if (signature.Length != SignatureBytes || !Ed25519.ValidatePublicKeyFull(publicKey.Span))
            return false;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(publicKey.ToArray()));
        verifier.BlockUpdate(message);
        return verifier.VerifySignature(signature.ToArray());
    }

    private static bool TryDecode(ReadOnlySpan<byte> note, out string whole)
    {
        whole = "";
        try
        {
            whole = _strict.GetString(note);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool TrySignature(string line, out string name, out byte[] bytes)
    {
        (name, bytes) = ("", []);
        if (line.Split(' ') is not [[Dash], var by, var encoded] || !NoteKey.IsName(by))
            return false;
        var target = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, target, out var length) || length < 5)
            return false;
        (name, bytes) = (by, target[..length]);
        return true;
    }

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(one => one < ' ' && one != '\n');
}
