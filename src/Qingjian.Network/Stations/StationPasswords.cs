using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Qingjian.Network.Stations;

/// <summary>Encrypts the access passwords of stations at rest; the plain text lives in memory only, because each frame
/// carries it and each command down must.</summary>
internal sealed class StationPasswords(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Qingjian.Network.StationPassword.v1");

    public string Encrypt(string password) => _protector.Protect(password);

    /// <summary>The password's bytes, or null when the key that encrypted it is gone.</summary>
    public byte[]? TryDecrypt(string encrypted)
    {
        try
        {
            return Encoding.ASCII.GetBytes(_protector.Unprotect(encrypted));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
