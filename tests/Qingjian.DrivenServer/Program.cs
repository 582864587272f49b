using System.Globalization;
using Qingjian.DrivenServer;

if (args is not [var folder, var text, ..] || !DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
{
    await Console.Error.WriteLineAsync("usage: Qingjian.DrivenServer FOLDER INSTANT [--Section:Key=Value …]; INSTANT as 2026-06-01T00:00:00.0000000+08:00");
    return 2;
}

await new DrivenServer(folder, instant, args[2..]).RunAsync(Console.In, Console.Out);
return 0;
