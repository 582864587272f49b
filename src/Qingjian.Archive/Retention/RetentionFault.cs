namespace Qingjian.Archive.Retention;

/// <summary>Why a retention policy was not taken.</summary>
internal enum RetentionFault
{
    None,

    /// <summary>The person's scope is not the whole network.</summary>
    NotWholeNetwork,

    /// <summary>Shorter than <see cref="RetentionPolicies.LeastMonths"/>, or longer than a century.</summary>
    Months,

    /// <summary>Without the rule that it rests on, or with too long a one.</summary>
    Basis,

    /// <summary>Another one waits for its second person.</summary>
    OneWaits,

    /// <summary>There is no such policy that waits.</summary>
    NotWaiting,

    /// <summary>Who entered it may not confirm it.</summary>
    SamePerson,

    /// <summary>The record has no key yet or stopped: nothing can be signed.</summary>
    NoRecord,

    /// <summary>There is no such policy that could end.</summary>
    NotInForce,
}
