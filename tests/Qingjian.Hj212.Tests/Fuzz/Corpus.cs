namespace Qingjian.Hj212.Tests.Fuzz;

/// <summary>What mutations start from: one frame of each kind that behaves in its own way, and the tokens that they are made of.</summary>
internal static class Corpus
{
    private const string Mn = Sample.Mn;

    public static readonly byte[][] Frames =
    [
        Sample.Bytes(Sample.AppendixA),
        Sample.Bytes(Sample.NoticeAnswer),
        Sample.Bytes(Sample.MinuteData),
        Sample.Bytes(Sample.RealTimeData),
        Frame("ST=32;CN=2011;PW=123456;MN=LD130133000015;CP=&&DataTime=20160824003817000;B01-Rtd=36.91;011-Rtd=231.0,011-Flag=N&&"),
        Frame("ST=91;CN=9011;PW=123456;MN=88888880000001;CP=&&QN=20040516010101001;QnRtn=1&&"),
        Frame($"QN=20160801085000534;ST=32;CN=2051;PW=123456;MN={Mn};Flag=7;PNUM=2;PNO=1;CP=&&DataTime=20160801084000;w01001-Avg=7.5,w01001-Flag=N&&"),
        Frame($"QN=20160801085000535;ST=32;CN=2051;PW=123456;MN={Mn};Flag=7;PNUM=2;PNO=2;CP=&&DataTime=20160801084000;w01018-Avg=40.1,w01018-Flag=N&&"),
        Frame($"QN=20240601085857223;ST=31;CN=2061;PW=123456;MN={Mn};Flag=9;RF=1;CP=&&DataTime=20240601080000;a21026-ZsAvg=-1.5,a21026-Flag=St&&"),
        Frame($"QN=20160801085857223;ST=32;CN=3020;PW=123456;MN={Mn};Flag=5;CP=&&DataTime=20100301145000;PolId=w01018;i11001-Info=//清洗;管路//&&"),
        Frame("QN=20201030000000437;ST=21;CN=3020;PW=123456;MN=A110000_0001;Flag=9;CP=&&DataTime=20201130000000;PolId=w01019,i12001-Info=0;PolId=w21001,i12001-Info=2&&"),
        Frame("QN=20201030000000437;ST=21;CN=2066;PW=123456;MN=A110000_0001;Flag=9;CP=&&DataTime=20201130000000;w01019-Check=7.7,w01019-SpanValue=10,w01019-Flag=N&&"),
        Frame($"QN=20160801085857223;ST=32;CN=2021;PW=123456;MN={Mn};Flag=5;CP=&&DataTime=20160801085857;SB1-RS=1;SB2-RS=0&&"),
        Frame($"QN=20160801085857223;ST=32;CN=2041;PW=123456;MN={Mn};Flag=5;CP=&&DataTime=20160801000000;SB1-RT=1.5&&"),
        Frame($"QN=20160801085857223;ST=32;CN=2061;PW=123456;MN={Mn};Flag=5;CP=&&BeginTime=20160801080000;EndTime=20160801090000&&"),
        Frame($"QN=20160801085857223;ST=32;CN=3016;PW=123456;MN={Mn};Flag=5;CP=&&PolId=w01018;CstartTime=000000;CTime=2&&"),
        Frame($"QN=20160801085857223;ST=32;CN=3019;PW=123456;MN={Mn};Flag=4;CP=&&PolId=w01018;w01018-SN=010000A8900016F000169DC1&&"),
        Frame($"QN=20160801085857223;ST=32;CN=3021;PW=123456;MN={Mn};Flag=5;CP=&&PolId=w01018;InfoId=i13004;i13004-Info=168.0&&"),
        Frame($"QN=20240601085857223;ST=32;CN=1014;PW=123456;MN={Mn};Flag=9;CP=&&SKCreateTime=20240601000000;NewSK=msbE74gsiSHSEh5e&&"),
        Frame($"QN=20240601085857223;ST=32;CN=1001;PW=123456;MN=;Flag=9;CP=&&i23005-Info=L1;i23006-Info=C1;i23007-Info=M1;i23008-Info=M2&&"),
        Frame("QN=20170516010101001;ST=22;CN=1022;PW=123456;MN=ABCDEFG1234567;Flag=3;CP=&&101-LowValue=1.1,101-UpValue=9.9;102-LowValue=1.1,102-UpValue=9.9&&"),
        Frame("QN=20170516010101001;ST=22;CN=3014;PW=123456;MN=ABCDEFG1234567;Flag=3;CP=&&PolId=101,CTime=04,CTime=10&&"),
        Frame("QN=20170516010101001;ST=22;CN=2072;PW=123456;MN=ABCDEFG1234567;Flag=3;CP=&&AlarmTime=20170506010001;101-Ala=1.1;AlarmType=1&&"),
        EncryptedFrame.Close(Frame($"QN=20240601085857223;ST=31;CN=2011;PW=123456;MN={Mn};Flag=9;CP=&&DataTime=20240601085857;a21026-Rtd=12.5,a21026-Flag=N&&"),
            Sm4Key.FromText("0000000000000000")),
    ];

    public static readonly byte[][] Tokens =
    [
        .. ((string[])["##", "&&", "CP=&&", "&&&&", ";", ",", "=", "\r\n", "//", "-", "QN=", "ST=21;", "CN=2011;", "MN=", "PW=", "Flag=9;", "Flag=255;", "PNUM=9999;",
            "PNO=0002;", "RF=1;", "DataTime=", "99991231235959", "20160230000000", "-Rtd=", "-Info=", "PolId=", "SB1-RS=", "9999", "0000", "-0.000000000000000001",
            "999999999999999999", "{0x00,", "}", " ", "*", "清"]).Select(Sample.Bytes),
        [0xFF, 0xFE], [0xC7, 0xE5], [0], [0x80],
    ];

    private static byte[] Frame(string segment) => Sample.Frame(segment);
}
