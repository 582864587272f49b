using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel.Shell;

internal static class ShellWiring
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.AddRazorComponents();
        services.AddSingleton<NavMenu>();
        services.AddSingleton<ScriptWords>();
        services.AddScoped<Toasts>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "qj-form";
            options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
            options.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
        });
        return services.AddNavItem(new NavItem(
                NavSection.Admin, "admin/users", "Users.Title", typeof(KernelWords), Permissions.ManageUsers, 10))
            .AddNavItem(new NavItem(
                NavSection.Admin, "admin/audit", "Audit.Title", typeof(KernelWords), Permissions.ReadAudit, 20));
    }

    public static RazorComponentsEndpointConventionBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        var catalog = endpoints.ServiceProvider.GetRequiredService<RoomCatalog>();
        return endpoints.MapRazorComponents<App>().AddAdditionalAssemblies(PageAssemblies(catalog));
    }

    /// <summary>Assemblies with pages besides Kernel's own, which the framework finds by <see cref="App"/>.</summary>
    public static System.Reflection.Assembly[] PageAssemblies(RoomCatalog catalog) =>
        [.. catalog.Rooms.Select(room => room.Assembly).Where(assembly => assembly != typeof(App).Assembly).Distinct()];
}
