using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Qingjian.Kernel.Access;
using Qingjian.Kernel.Languages;
using Qingjian.Kernel.Shell;

namespace Qingjian.Kernel;

/// <summary>The room's door to the roof.</summary>
public static class KernelModule
{
    /// <summary>Adds shell, languages, sign-in, permissions and audit. The roof adds its concrete context as
    /// <see cref="QingjianDb"/> and persists the data protection keys.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RoomCatalog>();
        services.TryAddSingleton<IRegionChoices, NoRegionChoices>();
        return services
            .AddRoom(new Room("Kernel", typeof(KernelModule).Assembly))
            .AddLanguages()
            .AddAccess()
            .AddShell();
    }

    /// <summary>Puts the middleware in its order: language, headers, errors, routing, sign-in, permission, antiforgery.
    /// Called once, before any endpoint is mapped.</summary>
    public static WebApplication UseKernel(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<PasswordMustChange>();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    /// <summary>Maps static files, the pages of all rooms and the shell's own endpoints.</summary>
    /// <returns>The pages' builder, for render modes that a room may need.</returns>
    public static RazorComponentsEndpointConventionBuilder MapKernel(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets().AllowAnonymous();
        endpoints.MapHome();
        endpoints.MapLanguage();
        endpoints.MapTheme();
        endpoints.MapSignOut();
        return endpoints.MapPages();
    }
}
