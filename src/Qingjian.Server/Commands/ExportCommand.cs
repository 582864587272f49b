using System.CommandLine;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian export</c>: data out, with a manifest.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Take data out, with a manifest that says what the files hold.") { ExportObservationsCommand.Create() };
}
