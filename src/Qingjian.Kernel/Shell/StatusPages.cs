using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
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
            .UseStatusCodePagesWithReExecute(Path + "/{0}", queryFormat: null, createScopeForStatusCodePages: true)
            .Use(ReadStatusPage));
    }

    // The page that explains a refused POST is read, not posted to: its own form token would be asked for again.
    private static Task ReadStatusPage(HttpContext context, RequestDelegate next)
    {
        var again = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
        if (again && context.Request.Path.StartsWithSegments(Path))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");
}
