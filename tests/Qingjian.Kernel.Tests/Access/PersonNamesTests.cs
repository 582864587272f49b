using Qingjian.Kernel.Access;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Access;

public sealed class PersonNamesTests
{
    [Fact]
    public async Task A_sign_in_name_is_shown_as_the_name_of_its_person_and_what_is_nobodys_as_it_is()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var host = await KernelHost.StartAsync();
        await using var work = host.App.Services.CreateAsyncScope();
        var account = new NewAccount("Chen.Zhuo", "陈卓", Role.Inspector, Scope.Everything) { MustChangePassword = false };
        await work.ServiceProvider.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, cancel);
        var names = host.App.Services.GetRequiredService<PersonNames>();
        var found = await Task.WhenAll(Enumerable.Repeat("Chen.Zhuo", 20).Append("gone").Select(async name => await names.OfAsync(name, cancel)));
        Assert.Equal([.. Enumerable.Repeat("陈卓", 20), "gone"], found);
    }
}
