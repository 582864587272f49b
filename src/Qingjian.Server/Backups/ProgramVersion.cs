using System.Reflection;

namespace Qingjian.Server.Backups;

/// <summary>Version of this program, as <c>qingjian --version</c> says it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
