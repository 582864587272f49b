using System.Security.Cryptography;

namespace Qingjian.Kernel.Access;

/// <summary>A random password that is shown once and must be changed at the first sign-in.</summary>
internal static class OneTimePassword
{
    // Without characters that are confused when read aloud or copied from paper (0 O, 1 l I).
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Lower = "abcdefghijkmnpqrstuvwxyz";
    private const string Digit = "23456789";

    // 16 characters out of 56: 93 bits.
    private const int Length = 16;

    public static string Create()
    {
        Span<char> password = stackalloc char[Length];
        RandomNumberGenerator.GetItems(Upper + Lower + Digit, password);

        // The password rule wants each kind once.
        password[0] = RandomNumberGenerator.GetItems<char>(Upper, 1)[0];
        password[1] = RandomNumberGenerator.GetItems<char>(Lower, 1)[0];
        password[2] = RandomNumberGenerator.GetItems<char>(Digit, 1)[0];
        RandomNumberGenerator.Shuffle(password);
        return new string(password);
    }
}
