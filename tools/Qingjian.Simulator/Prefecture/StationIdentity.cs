using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Qingjian.Simulator.Prefecture;

/// <summary>Makes the identities that an invented station needs on the wire.</summary>
internal static class StationIdentity
{
    private const string PasswordAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>24 characters 0-9 A-F: region, system code, number.</summary>
    public static string Mn(string region, string systemCode, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{region}{systemCode}{number:X16}");

    /// <summary>Six characters that differ between stations and seeds, so that no password is a known default.</summary>
    public static string Password(int seed, int number)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"qingjian simulator password {seed} {number}")));
        return string.Create(6, hash, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = PasswordAlphabet[bytes[i] % PasswordAlphabet.Length];
        });
    }
}
