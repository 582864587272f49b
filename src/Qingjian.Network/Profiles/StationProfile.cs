using System.Collections.Frozen;
using Qingjian.Hj212;

namespace Qingjian.Network;

/// <summary>How a station sends, in one immutable revision: a frame is read for ever by the revision that was in force
/// when it arrived, so that a rebuild gives what was first stored.</summary>
/// <param name="Revision">1, 2, 3… per station.</param>
/// <param name="Dialect">The protocol edition it must speak, or null when each frame tells.</param>
/// <param name="Stamp">What a period's stamp means.</param>
/// <param name="RealTimeInterval">Time between real-time uploads (RtdInterval, 30 to 3600 s).</param>
/// <param name="MinuteInterval">Length of a minute period (MinInterval: 1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30 min).</param>
/// <param name="SendsMinutes">It sends 2051.</param>
/// <param name="SendsHours">It sends 2061; if not, hours are rolled up from minutes.</param>
/// <param name="HourStep">Time between hour values: 1 h; 4 h for national surface-water stations.</param>
/// <param name="ToleratedChecksums">Deviations of the checksum that are accepted from this station.</param>
/// <param name="Parameters">What it measures, by factor code.</param>
public sealed record StationProfile(
    int Revision,
    Dialect? Dialect,
    StampMeaning Stamp,
    TimeSpan RealTimeInterval,
    TimeSpan MinuteInterval,
    bool SendsMinutes,
    bool SendsHours,
    TimeSpan HourStep,
    Tolerances ToleratedChecksums,
    FrozenDictionary<string, StationParameter> Parameters)
{
    /// <summary>The key that opens its data areas (HJ 212-2025 6.4); null when it sends plain text, or the key cannot be decrypted.</summary>
    public Sm4Key? DataKey { get; init; }

    /// <summary>Whether a key is set, readable or not.</summary>
    public bool HasKey { get; init; }

    /// <summary>Whether data that the edition encrypts are refused when they come plain.</summary>
    public bool RefusesPlainText { get; init; }

    /// <summary>The data segment of a frame that was accepted under this revision and kept as it came. False when it is no frame, or the
    /// key does not open it.</summary>
    public bool TryReadSegment(ReadOnlySpan<byte> raw, out ReadOnlySpan<byte> segment) =>
        FrameScanner.TryReadStored(Opened(raw), FrameOptions.WithForeignChecksums, out segment);

    /// <summary>The frame with its data area opened by the key; as it came when there is no key or it is plain.</summary>
    public ReadOnlySpan<byte> Opened(ReadOnlySpan<byte> raw)
    {
        if (DataKey is null)
            return raw;
        // A ciphered area has the plain one's checksum by chance once in 256 times: what no text contains decides then.
        var isPlain = !EncryptedFrame.IsOpaque(raw) && FrameScanner.TryReadStored(raw, FrameOptions.WithForeignChecksums, out _);
        return !isPlain && EncryptedFrame.TryOpen(raw, DataKey, out var plain) ? plain : raw;
    }

    /// <summary>The parameters as lists show them.</summary>
    public IEnumerable<StationParameter> InOrder => Parameters.Values.OrderBy(p => p.Order).ThenBy(p => p.Code, StringComparer.Ordinal);
}
