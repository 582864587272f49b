using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Encrypts at rest the passwords by which targets know stations.</summary>
internal sealed class ForwardingPasswords(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Qingjian.Acquisition.ForwardingPassword.v1");

    public string Encrypt(string password) => _protector.Protect(password);

    /// <summary>Null when the key that encrypted it is gone.</summary>
    public string? TryDecrypt(string encrypted)
    {
        try
        {
            return _protector.Unprotect(encrypted);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
