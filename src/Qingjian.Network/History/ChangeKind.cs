namespace Qingjian.Network.History;

/// <summary>What was changed. Numbers are stored: never renumber.</summary>
internal enum ChangeKind : byte
{
    Registered = 1,
    Edited = 2,
    Retired = 3,
    Reactivated = 4,
    PasswordSet = 5,
    ProfileChanged = 6,
    InstrumentAdded = 7,
    InstrumentChanged = 8,
}
