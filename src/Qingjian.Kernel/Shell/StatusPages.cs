using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Qingjian.Kernel.Shell;

/// <summary>A failed request ends on a page that says what to do; a failed call of the API ends in ProblemDetails.</summary>
internal static class StatusPages
{
    public const string Path = "/status";

    public static void UseStatusPages(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsApi(context.Request), api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsApi(context.Request), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = Path + "/500",
                CreateScopeForErrors = true,
            })
            .UseStatusCodePagesWithReExecute(Path + "/{0}", queryFormat: null, createScopeForStatusCodePages: true));
    }

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");
}
