using System.Globalization;
using Qingjian.Quality.Tests;

namespace Qingjian.Quality.Packs;

/// <summary>Reads a rule pack and refuses one that would break the promise of locality.</summary>
internal static class PackReading
{
    private const string Any = "*";
    private const int Fields = 7;

    public static TextReader OpenEmbedded() => new StreamReader(
        typeof(PackReading).Assembly.GetManifestResourceStream("Qingjian.Quality.hourly.csv")
        ?? throw new InvalidOperationException("The rule pack hourly.csv is not in the assembly."));

    public static RulePack Read(TextReader text)
    {
        using (text)
        {
            var lines = Lines(text);
            var byPlace = lines.ToLookup(line => (line.Setting, line.Parameter));
            var constants = Constants(byPlace);
            var limits = byPlace.Where(group => group.Key.Parameter != Any)
                .ToDictionary(group => group.Key, group => Limits(group, constants));
            foreach (var (place, limit) in limits)
                CheckReach(place.ToString(), limit, constants);
            return new RulePack(constants, limits, lines);
        }
    }

    private static List<PackLine> Lines(TextReader text)
    {
        var lines = new List<PackLine>();
        text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            // The last field may hold commas of its own.
            var parts = line.Split(',', Fields);
            if (parts.Length < Fields)
                throw new FormatException($"Rule pack, line {lines.Count + 2}: '{line}' has {parts.Length} fields, {Fields} are needed.");
            lines.Add(new(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]));
        }
        return lines;
    }

    private static PackConstants Constants(ILookup<(string, string), PackLine> lines)
    {
        var all = lines[(Any, Any)].ToDictionary(line => line.Limit);
        var station = lines[("station", Any)].ToDictionary(line => line.Limit);
        return new(
            all["edition"].Value, Slots(all["context"]), Slots(all["persist window"]), Slots(all["persist needed"]), Slots(all["bridge"]),
            Slots(all["least neighbours"]), Slots(all["missing"]), Slots(station["missing"]));
    }

    private static ParameterLimits Limits(IEnumerable<PackLine> lines, PackConstants constants)
    {
        var limits = new ParameterLimits { MissingSlots = constants.MissingSlots };
        foreach (var line in lines)
            limits = With(limits, line);
        return limits;
    }

    private static ParameterLimits With(ParameterLimits limits, PackLine line) => line.Limit switch
    {
        "unit" => limits with { Unit = line.Unit },
        "missing" => limits with { MissingSlots = Slots(line) },
        "range low" => limits with { RangeLow = Number(line) },
        "range high" => limits with { RangeHigh = Number(line) },
        "flat" => limits with { FlatSlots = Slots(line) },
        "flat peer move" => limits with { FlatPeerMove = Number(line) },
        "detection limit" => limits with { DetectionLimit = Number(line) },
        "detection flat" => limits with { DetectionSlots = Slots(line) },
        "detection ratio" => limits with { DetectionRatio = Number(line) },
        "detection peer" => limits with { DetectionPeer = Number(line) },
        "spike ratio" => limits with { SpikeRatio = Number(line) },
        "spike rise" => limits with { SpikeRise = Number(line) },
        "spike peer ratio" => limits with { SpikePeerRatio = Number(line) },
        "cross with" => limits with { CrossWith = line.Value },
        "cross ratio" => limits with { CrossRatio = Number(line) },
        "cross rise" => limits with { CrossRise = Number(line) },
        "neighbour ratio" => limits with { NeighbourRatio = Number(line) },
        "neighbour distance" => limits with { NeighbourDistance = Number(line) },
        _ => throw new FormatException($"Rule pack, {line.Setting}/{line.Parameter}: '{line.Limit}' is not a limit."),
    };

    // A run of n is seen from n−1 slots away; a hole is bridged from both sides; the tests that bridge look no further than
    // the longest run.
    private static void CheckReach(string place, ParameterLimits limits, PackConstants constants)
    {
        var flat = limits.FlatPeerMove > 0 ? limits.FlatSlots + FlatTest.Spread : limits.FlatSlots;
        var longest = new[] { limits.MissingSlots, constants.StationMissingSlots, flat, limits.DetectionSlots, constants.PersistWindow }.Max();
        var reach = longest - 1 + constants.Bridge;
        if (reach > constants.Context)
            throw new FormatException($"Rule pack, {place}: a slot would depend on slots {reach} away, the context is {constants.Context}.");
    }

    private static int Slots(PackLine line) => int.TryParse(line.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var slots)
        ? slots
        : throw Bad(line, "a whole number, zero or more");

    private static double Number(PackLine line) => double.TryParse(line.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Bad(line, "a number");

    private static FormatException Bad(PackLine line, string wanted) =>
        new($"Rule pack, {line.Setting}/{line.Parameter}, {line.Limit}: '{line.Value}' is not {wanted}.");
}
