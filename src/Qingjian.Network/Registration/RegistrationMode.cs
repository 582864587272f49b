namespace Qingjian.Network.Registration;

/// <summary>What becomes of a batch in which something is refused.</summary>
internal enum RegistrationMode
{
    /// <summary>Nothing is entered.</summary>
    AllOrNothing,

    /// <summary>What was accepted is entered, each item whole.</summary>
    AcceptedOnly,

    /// <summary>Nothing is entered in any case: a preview.</summary>
    DryRun,
}
