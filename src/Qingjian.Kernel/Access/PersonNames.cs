using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel.Access;

/// <summary>What people are called, by their sign-in names, which is what rows keep. A context of its own for each question: a page
/// asks for many at once.</summary>
internal sealed class PersonNames(IServiceScopeFactory scopes) : IDisposable
{
    private const int MostKept = 2000;

    // A name is changed on one server and read on all of them: so old may it be.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The display name; the sign-in name itself when nobody has it.</summary>
    public async ValueTask<string> OfAsync(string signInName, CancellationToken cancellation)
    {
        if (_known.TryGetValue(signInName, out string? known))
            return known!;
        await using var work = scopes.CreateAsyncScope();
        var normal = signInName.Normalize().ToUpperInvariant();
        var name = await work.ServiceProvider.GetRequiredService<QingjianDb>().Users
            .Where(account => account.NormalizedUserName == normal).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation);
        return _known.Set(signInName, string.IsNullOrEmpty(name) ? signInName : name, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    public void Dispose() => _known.Dispose();
}
