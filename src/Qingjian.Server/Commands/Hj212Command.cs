using System.CommandLine;
using Qingjian.Hj212;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian hj212 decode</c>: judges frames from a file or standard input.</summary>
internal static class Hj212Command
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("file")
        {
            Description = "Raw bytes, or JSON lines with a 'raw' field; standard input when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var decode = new Command("decode", "Print one JSON object per frame: valid by strict rules or not, and the tolerance that would accept it.");
        decode.Arguments.Add(file);
        decode.SetAction(parsed => Decode(parsed.GetValue(file)));
        return new Command("hj212", "Tools for the HJ 212 protocol.") { decode };
    }

    private static int Decode(FileInfo? file)
    {
        if (file is { Exists: false })
        {
            Console.Error.WriteLine($"file '{file.FullName}' does not exist.");
            return 2;
        }

        using var input = file?.OpenRead() ?? Console.OpenStandardInput();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        return Hj212Decode.Run(input, output);
    }
}
