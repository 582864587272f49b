using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Qingjian.Hj212;

namespace Qingjian.Network.Stations;

/// <summary>Encrypts the access passwords and data keys of stations at rest; the plain text lives in memory only, because each frame
/// carries it and each command down must.</summary>
internal sealed class StationPasswords(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Qingjian.Network.StationPassword.v1");

    private readonly IDataProtector _keyProtector = protection.CreateProtector("Qingjian.Network.StationDataKey.v1");

    /// <summary>A data key (SM4) as it is stored.</summary>
    public string EncryptKey(string key) => _keyProtector.Protect(key);

    /// <summary>The data key, or null when the key that encrypted it is gone.</summary>
    public Sm4Key? TryDecryptKey(string encrypted)
    {
        try
        {
            return Sm4Key.FromText(_keyProtector.Unprotect(encrypted));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

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
