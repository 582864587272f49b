using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Qingjian.Network;

/// <summary>A station as the running system needs it: who it is, where it lies, how it sends. Immutable; a change of the
/// network makes a new card.</summary>
/// <param name="Id">Key in storage.</param>
/// <param name="Code">Station code of the bureau (站点编码), unique, part of addresses.</param>
/// <param name="Mn">Device id of the data-acquisition instrument (HJ 212-2017 table 3 MN); empty when not connected.</param>
/// <param name="Name">Name as the bureau writes it.</param>
/// <param name="NameEn">English name, or null.</param>
/// <param name="Element">What it observes.</param>
/// <param name="St">System code (HJ 212-2017 table 5 ST), two characters.</param>
/// <param name="RegionPath">Region, as in <see cref="Kernel.Scope.RegionPath"/>.</param>
/// <param name="OperatorId">The maintaining organisation (运维单位), or null.</param>
/// <param name="Longitude">Degrees east, CGCS2000.</param>
/// <param name="Latitude">Degrees north, CGCS2000.</param>
/// <param name="Profile">How it sends now.</param>
/// <param name="Active">False when retired: its frames are no longer accepted.</param>
public sealed record StationCard(
    int Id,
    string Code,
    string Mn,
    string Name,
    string? NameEn,
    Element Element,
    string St,
    string RegionPath,
    int? OperatorId,
    double Longitude,
    double Latitude,
    StationProfile Profile,
    bool Active)
{
    private const int LongestPassword = 64;

    /// <summary>What only points of its element have; null while nobody entered it.</summary>
    public StationSite? Site { get; init; }

    /// <summary>The access password (HJ 212-2017 table 3 PW); null when none is set or it cannot be decrypted.</summary>
    internal byte[]? Password { get; init; }

    /// <summary>First day in service (投运); null when it was not entered.</summary>
    public DateOnly? CommissionedOn { get; init; }

    /// <summary>The name in the current language; the bureau's own where there is no other.</summary>
    public string DisplayName => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Name : NameEn ?? Name;

    /// <summary>Whether people sample the point (手工监测): its element has no analysers as a rule, and nobody gave it an instrument that
    /// sends by itself. Area and road noise is measured in rounds (HJ 640-2012), and of radiation only the dose rate and the field are
    /// measured on the spot (HJ 61-2021); clauses from memory.</summary>
    public bool IsSampledByHand => Mn.Length == 0 && (Element, Site) switch
    {
        (Element.Soil or Element.Groundwater or Element.Ecology or Element.Biodiversity, _) => true,
        (Element.Noise, NoiseSite { Point: NoisePointKind.Area or NoisePointKind.Traffic }) => true,
        (Element.Radiation, RadiationSite { Medium: not (RadiationMedium.AmbientGamma or RadiationMedium.Electromagnetic) }) => true,
        _ => false,
    };

    /// <summary>Whether a password is set and can be read.</summary>
    public bool HasPassword => Password is not null;

    /// <summary>The access password for a frame to the station; null when there is none. Never show it, keep it or log it.</summary>
    public string? ReadPassword() => Password is null ? null : Encoding.ASCII.GetString(Password);

    /// <summary>Whether a frame's password is the station's. Takes the same time for every wrong password, whatever its
    /// length, and allocates nothing. False when the station has no readable password.</summary>
    public bool MatchesPassword(ReadOnlySpan<byte> password)
    {
        Span<byte> theirs = stackalloc byte[LongestPassword];
        Span<byte> ours = stackalloc byte[LongestPassword];
        theirs.Clear();
        ours.Clear();
        password[..Math.Min(password.Length, LongestPassword)].CopyTo(theirs);
        Password.AsSpan().CopyTo(ours);
        var sameBytes = CryptographicOperations.FixedTimeEquals(theirs, ours);
        return sameBytes & Password is not null & password.Length == (Password?.Length ?? -1);
    }
}
