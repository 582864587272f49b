namespace Qingjian.Hj212.Messages;

/// <summary>A whole number of the field table, with its bounds.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="Clause">Where the bounds come from.</param>
internal sealed record NumberField(string Name, int Least, int Most, string Clause)
{
    public string Rule => $"a whole number from {Least} to {Most} ({Clause})";

    public bool Holds(int value) => value >= Least && value <= Most;
}
