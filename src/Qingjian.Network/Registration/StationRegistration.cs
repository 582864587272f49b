using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network.Registration;

namespace Qingjian.Network;

/// <summary>Enters regions, organisations and stations: all of a batch in one transaction, or nothing and why. The demo,
/// the replay, tests and the file import create networks through it.</summary>
public sealed class StationRegistration
{
    private readonly IServiceScopeFactory _services;
    private readonly StationDirectory _directory;

    internal StationRegistration(IServiceScopeFactory services, StationDirectory directory) =>
        (_services, _directory) = (services, directory);

    /// <summary>Checks everything, then enters everything or nothing, and reloads the directory.</summary>
    /// <param name="network">What to enter.</param>
    /// <param name="who">Sign-in name of the editor, or <c>system</c>.</param>
    /// <param name="scope">How far the editor sees: nothing is entered outside it.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    public async Task<RegistrationResult> RegisterAsync(
        NewNetwork network, string who, Scope scope, CancellationToken cancellationToken)
    {
        await using var services = _services.CreateAsyncScope();
        var registering = services.ServiceProvider.GetRequiredService<RegisterNetwork>();
        var result = await registering.HandleAsync(network, who, scope, RegistrationMode.AllOrNothing, cancellationToken);
        if (result.Succeeded)
            await _directory.ReloadAsync(cancellationToken);
        return result;
    }

    /// <summary>The same for one station.</summary>
    public Task<RegistrationResult> RegisterAsync(
        NewStation station, string who, Scope scope, CancellationToken cancellationToken) =>
        RegisterAsync(new NewNetwork([], [], [station]), who, scope, cancellationToken);
}
