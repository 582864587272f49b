using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Simulator;

namespace Qingjian.Server.Demo;

/// <summary>One user per role, each with a random password that is printed once.</summary>
internal static class DemoAccounts
{
    internal sealed record Entrance(string UserName, string DisplayName, Role Role, Scope Scope, string Password);

    public static async Task<IReadOnlyList<Entrance>> CreateAsync(
        IServiceProvider services, FictionalPrefecture prefecture, RegistrationResult registered, CancellationToken cancel)
    {
        var entrances = new List<Entrance>();
        await using var work = services.CreateAsyncScope();
        var accounts = work.ServiceProvider.GetRequiredService<AccountRegistration>();
        foreach (var (userName, displayName, role, scope) in Cast(prefecture, registered))
        {
            var account = new NewAccount(userName, displayName, role, scope) { MustChangePassword = false };
            var made = await accounts.RegisterAsync(account, "system", Scope.Everything, cancel);
            var password = made.OneTimePassword
                ?? throw new InvalidOperationException($"{userName}: {string.Join(' ', made.Refusals)}");
            entrances.Add(new Entrance(userName, displayName, role, scope, password));
        }

        return entrances;
    }

    private static IEnumerable<(string UserName, string DisplayName, Role Role, Scope Scope)> Cast(
        FictionalPrefecture prefecture, RegistrationResult registered)
    {
        // The province has no outline; the prefecture below it is the demo's whole world.
        var province = prefecture.Regions[0].Code;
        var city = prefecture.Regions[1].Code;
        var wholeCity = new Scope($"{province}/{city}/", null);
        var oneOperator = prefecture.Organisations.First(organisation => organisation.Role == OrganisationRole.Operator);
        var enterprise = prefecture.Organisations.First(organisation => organisation.Role == OrganisationRole.Enterprise);
        yield return ("admin", "周维", Role.Administrator, Scope.Everything);
        yield return ("officer", "李娜", Role.Officer, wholeCity);
        yield return ("reviewer", "王敏", Role.Reviewer, wholeCity);
        yield return ("inspector", "陈卓", Role.Inspector, wholeCity);
        yield return ("operator", "何川", Role.OperatorEngineer, new Scope(wholeCity.RegionPath, registered.OrganisationIds[oneOperator.Code]));
        yield return ("enterprise", "孙立", Role.Enterprise, new Scope($"{wholeCity.RegionPath}{enterprise.RegionCode}/", null));
        yield return ("director", "赵立", Role.Director, wholeCity);
    }
}
