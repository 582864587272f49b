using System.Text;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Reads the averages out of a data area as text, without any code of the product.</summary>
internal static class SentText
{
    private const string Average = "-Avg=";

    public static List<(string Parameter, string Digits)> Averages(ReadOnlySpan<byte> dataArea)
    {
        var found = new List<(string, string)>();
        foreach (var field in Encoding.ASCII.GetString(dataArea).Split(';', ','))
        {
            var at = field.IndexOf(Average, StringComparison.Ordinal);
            if (at > 0)
                found.Add((field[..at], field[(at + Average.Length)..]));
        }
        return found;
    }
}
