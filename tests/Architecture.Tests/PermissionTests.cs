using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Qingjian.Kernel;

namespace Qingjian.Architecture.Tests;

public sealed class PermissionTests
{
    // The pages that must work for somebody who is not signed in.
    private static readonly string[] Anonymous = ["/signin", "/status/{Code:int}"];

    [Fact]
    public void Every_page_states_a_permission_of_the_table()
    {
        var pages = Pages.Routable().ToArray();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var route = page.GetCustomAttributes<RouteAttribute>().First().Template;
            if (Anonymous.Contains(route))
            {
                Assert.True(page.IsDefined(typeof(AllowAnonymousAttribute)), $"{page.FullName} must say that it is anonymous.");
                continue;
            }

            var stated = page.GetCustomAttribute<RequirePermissionAttribute>();
            Assert.True(stated is not null, $"{page.FullName} ({route}) states no permission.");
            Assert.Contains(stated.Permission, Permissions.All);
        }
    }

    [Fact]
    public void Every_permission_constant_is_held_by_a_role()
    {
        var constants = typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(), Permissions.All.Order());
        Assert.All(Permissions.All, permission => Assert.NotEmpty(Permissions.HoldersOf(permission)));
    }
}
