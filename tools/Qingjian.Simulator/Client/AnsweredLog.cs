using System.Globalization;
using System.Security.Cryptography;

namespace Qingjian.Simulator;

/// <summary>A file with one line for each answered frame, for comparing with what the archive kept after a crash:
/// <c>mn qn cn datatime factors sha256</c>, the hash being the first 16 hexadecimal digits over the data area. A line is
/// written after the answer arrived, so a frame without a line was never promised.</summary>
public sealed class AnsweredLog : IAsyncDisposable
{
    private readonly LineLog _lines;

    /// <summary>Opens the file and appends to it.</summary>
    public AnsweredLog(string path) => _lines = new LineLog(path, "answered frames");

    /// <summary>Appends one line; safe from many clients at once.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be written: the log would lie, so the client stops.</exception>
    public void Append(in AnsweredUpload answered)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(answered.DataArea.Span, hash);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{answered.Mn} {answered.Qn:D17} {answered.Command} {answered.DataTime:yyyyMMddHHmmss} {answered.Factors} {Convert.ToHexStringLower(hash[..8])}");
        _lines.Append(line);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lines.DisposeAsync();
}
