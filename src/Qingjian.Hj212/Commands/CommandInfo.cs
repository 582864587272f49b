namespace Qingjian.Hj212;

/// <summary>A row of the command tables.</summary>
/// <param name="Code">Command code, 4 digits.</param>
/// <param name="Edition">The edition that defines it: <c>2005</c>, <c>2017</c>, <c>2025</c> or <c>surface-water</c>.</param>
/// <param name="Direction">Who sends it: <c>down</c> (host), <c>up</c> (field) or <c>both</c>.</param>
/// <param name="Type">Request, upload, notice, request and upload, or answer.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="RequestItems">Item names of the request, comma separated; empty for none.</param>
/// <param name="AnswerItems">Item names of the answer or upload, comma separated; empty for none.</param>
/// <param name="HostShape">The typed message that the host sends (folder <c>Messages</c>); <c>-</c> for none.</param>
/// <param name="FieldShape">The typed message that the field sends; <c>-</c> for none.</param>
/// <param name="Source">The clause it comes from.</param>
public sealed record CommandInfo(
    int Code, string Edition, string Direction, string Type, string NameZh, string NameEn, string RequestItems, string AnswerItems,
    string HostShape, string FieldShape, string Source);
