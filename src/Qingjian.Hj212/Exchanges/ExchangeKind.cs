namespace Qingjian.Hj212;

/// <summary>How an exchange goes (HJ 212-2017 6.1, 6.2, 6.5).</summary>
public enum ExchangeKind : byte
{
    /// <summary>请求: answered by 9011, then data where there are any, then 9012.</summary>
    Request,

    /// <summary>通知: answered by 9013.</summary>
    Notice,

    /// <summary>上传: answered by 9014 where the Flag asks for it.</summary>
    Upload,
}
