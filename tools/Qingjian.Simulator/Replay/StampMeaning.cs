namespace Qingjian.Simulator;

/// <summary>Which end of its period a row's time names.</summary>
public enum StampMeaning
{
    /// <summary>The beginning, as HJ 212-2017 has it (Table 4, DataTime).</summary>
    Beginning,

    /// <summary>The end, as ambient air files often have it.</summary>
    End,
}
