using System.Text;
using System.Text.Json;

namespace Qingjian.Hj212.Tests.Reports;

/// <summary>Frames from public codes and logs beside the collected ones, with the verdict that an independent program of a few lines gave.</summary>
public class PublicFramesTests
{
    [Theory]
    [InlineData(true, "public PHP parser",
        "##0245ST=32;CN=2051;PW=123456;MN=12091200160055;CP=&&DataTime=20150430135700;B01-Min=895.13,B01-Avg=909.87,B01-Max=932.28,B01-Cou=54.59;011-Min=999.99,011-Avg=999.99,011-Max=999.99,011-Cou=54.59;060-Min=30.18,060-Avg=30.18,060-Max=30.18,060-Cou=1.65&&7640")]
    [InlineData(false, "netty client: no checksum",
        "##0181QN=20211011123600000;ST=51;CN=2011;PW=123456;MN=52065030012341;Flag=5;CP=&&DataTime=20211011123600000;ga2101-Rtd=1;ga0701-Rtd=1;a34041-Rtd=2.04;a34000-Rtd=1.41;a24088-Rtd=5.67;&&?A")]
    [InlineData(false, "Go test client: length and checksum invented",
        "##0192QN=20250920184000001;ST=22;CN=2011;PW=123456;MN=ALARM_TEST_001;Flag=0;CP=&&DataTime=20250920184000,a34004-Rtd=200.5,a34004-Flag=N,a21001-Rtd=0.08,a21001-Flag=N&&1234\r\n")]
    [InlineData(true, "Java parser: QN of 14 digits",
        "##0249QN=20180507000558;ST=39;CN=2011;PW=123456;MN=010000A00000000000A00654;CP=&&DataTime=20180507000558;a01001-Rtd=26.0,a01001-Flag=N;a01002-Rtd=30.4,a01002-Flag=N;a34001-Rtd=0.0,a34001-Flag=N;a34002-Rtd=24.0,a34002-Flag=N;a34004-Rtd=23.0,a34004-Flag=N&&D801")]
    [InlineData(true, "Java parser: empty data area",
        "##0081QN=20181111151745000;ST=21;CN=2011;PW=123456;MN=YSRDWQGQ1000001001;Flag=5;CP=&&&&7580")]
    [InlineData(true, "the same: an answer with the vendor's items",
        "##0180QN=20220418123908000;ST=91;CN=9014;PW=123456;MN=YSRDWQGQ1000001001;Flag=4;CP=&&QnRtn=1;UTP=MICRO_DEV_DOWNLOAD_DATA_YSRDWQGQ1000001001;DTP=MICRO_DEV_UPLOAD_DATA_YSRDWQGQ1000001001&&7200")]
    [InlineData(true, "Python test: surface water",
        "##0247QN=20260706103512345;ST=21;CN=2011;PW=123456;MN=A110000_0001;Flag=9;CP=&&DataTime=20260706103000;w01010-Rtd=28.6,w01010-Flag=N;w01014-Rtd=7.8,w01014-Flag=N;w01001-Rtd=6.5,w01001-Flag=N;w01017-Rtd=15.2,w01017-Flag=N;w01019-Rtd=1.023,w01019-Flag=N&&1540\r\n")]
    [InlineData(true, "Java test: PolId repeated",
        "##0262QN=20190430101750562;ST=21;CN=3020;PW=624930;MN=A140100_2006;Flag=9;CP=&&DataTime=20190430101750;PolId=w01019,i12001-Info=0,i12002-Info=0;PolId=w21001,i12001-Info=0,i12002-Info=0;PolId=w21003,i12001-Info=0,i12002-Info=0;PolId=w21011,i12001-Info=0,i12002-Info=0&&FB41")]
    [InlineData(true, "Java test",
        "##0178ST=32;CN=2011;PW=123456;MN=0873HHMZWSLH02;CP=&&DataTime=20160103133030;060-Rtd=3.0943,060-Flag=N;011-Rtd=18.0412,011-Flag=N;001-Rtd=8.2137,001-Flag=N;B01-Rtd=10.9890,B01-Flag=N&&a9c1\r\n")]
    [InlineData(false, "Rust documentation: cut",
        "##0025QN=1;ST=22;CN=2011;CP=&&&&")]
    [InlineData(false, "C comment: a template",
        "##0093ST=31;CN=2051;PW=123456;MN=GZYC0000000001;CP=&&DataTime=YYYYMMDDHHMMSS;Z01-Avg=XXXX.XXXX,Z01-Flag=X&&XXXX\r\n")]
    [InlineData(true, "Java demo: sample times",
        "##0457QN=20210320163101890;ST=32;CN=2011;PW=123456;MN=81733553213013;Flag=4;CP=&&DataTime=20210320013400;w00000-Rtd=181.682,w00000-Flag=N;w21001-SampleTime=20210320005400,w21001-Rtd=45.160,w21001-Flag=N;w21011-SampleTime=20210320013400,w21011-Rtd=1.970,w21011-Flag=N;w21003-SampleTime=20210320013400,w21003-Rtd=53.131,w21003-Flag=N;w01018-SampleTime=20210320013400,w01018-Rtd=194.200,w01018-Flag=N;w01001-SampleTime=20210320013406,w01001-Rtd=7.496,w01001-Flag=N&&6E80\r\n")]
    [InlineData(true, "C# comment",
        "##0120QN=20200828191000000;ST=27;CN=2011;PW=123456;MN=18AAH;Flag=4;CP=&&DataTime=20200828191000;a24088-Rtd=0.0,a24088-Flag=F&&B981")]
    [InlineData(true, "Java test: seven-character codes",
        "##0349QN=20211021095827821;ST=22;CN=2011;PW=123456;MN=YD4210001;Flag=4;CP=&&DataTime=20211021095827;a01001-Rtd=13.9,a01001-Flag=N;a01002-Rtd=65.8,a01002-Flag=N;a010061-Rtd=1.03,a010061-Flag=N;a01007-Rtd=0.3,a01007-Flag=N;a01008-Rtd=92.6,a01008-Flag=N;a80001-Rtd=39.36,a80001-Flag=N;a81001-Rtd=30.4614278,a81001-Flag=N;a81002-Rtd=114.392925,a81002-Flag=N&&8801")]
    [InlineData(false, "Java comment",
        "##0209ST=32;CN=2011;PW=123456;MN=88888811111006;CP=&&DataTime=20210824121000;B01-Min=0.00,B01-Avg=3.82,B01-Max=9.76,B01-Cou=0;001-Min=7.62,001-Avg=7.64,001-Max=7.65;011-Min=17.2,011-Avg=17.2,011-Max=17.2,011-Cou=0&&D341\r\n")]
    [InlineData(true, "the same",
        "##0222QN=20210824122004007;ST=32;CN=2011;PW=123456;MN=88888811111008;Flag=4;CP=&&DataTime=20210824122000;w00000-Rtd=0.00,w00000-Flag=N;w01001-Rtd=8.43,w01001-Flag=N;w01018-Rtd=7.0,w01018-SampleTime=20210824103659,w01018-Flag=N&&3840\r\n")]
    [InlineData(true, "PHP comment: negative minima",
        "##0612QN=20240123101501421;ST=31;CN=2061;PW=123456;MN=81733553216103;Flag=4;CP=&&DataTime=20240122170000;a00000-Cou=19191.973,a00000-Min=5.051,a00000-Avg=5.331,a00000-Max=5.617,a00000-Flag=N;a01011-Min=6.686,a01011-Avg=7.029,a01011-Max=7.425,a01011-Flag=N;a01013-Min=-0.041,a01013-Avg=-0.026,a01013-Max=0.011,a01013-Flag=N;a01012-Min=8.074,a01012-Avg=8.524,a01012-Max=8.789,a01012-Flag=N;a24088-Cou=0.018,a24088-Min=0.665,a24088-Avg=0.933,a24088-Max=1.418,a24088-Flag=N;a05002-Cou=0.000,a05002-Min=0.000,a05002-Avg=0.000,a05002-Max=0.000,a05002-Flag=N;a01014-Min=0.828,a01014-Avg=1.040,a01014-Max=1.239,a01014-Flag=N&&0E40")]
    [InlineData(true, "Go test: PW empty",
        "##0131QN=20200428011552615;ST=31;CN=2081;PW=;MN=MYHJ00000000000080011128;Flag=4;CP=&&DataTime=20200428011552;RestartTime=20200425120954&&47C0")]
    [InlineData(false, "the same",
        "##0131QN=20200428102058322;ST=31;CN=2081;PW=123456;MN=MYHJ00000000000080011128;Flag=4;CP=&&DataTime=20200428102058;RestartTime=20200428100633&&47c0")]
    public void A_public_frame_has_the_verdict_of_its_letter(bool expected, string source, string raw)
    {
        Assert.True(expected == NaiveVerdict.IsValid(Sample.Bytes(raw)), source);
        Assert.True(expected == IsValid(Sample.Bytes(raw)), source);
    }

    [Fact]
    public void After_one_changed_bit_anywhere_the_verdict_is_still_the_naive_one()
    {
        foreach (var frame in Fuzz.Corpus.Frames)
            for (var i = 0; i < frame.Length * 8; i++)
            {
                var changed = frame.ToArray();
                changed[i / 8] ^= (byte)(1 << i % 8);
                Assert.True(NaiveVerdict.IsValid(changed) == IsValid(changed), $"bit {i} of {Encoding.Latin1.GetString(frame)}");
            }
    }

    private static bool IsValid(byte[] raw) => JsonDocument.Parse(FrameReport.Describe(raw)).RootElement.GetProperty("valid").GetBoolean();
}
