using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Qingjian.Server.Databases.PostgresMigrations
{
    /// <inheritdoc />
    public partial class Judgement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "archive_exclusion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    Parameter = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    ToUtc = table.Column<long>(type: "bigint", nullable: false),
                    Standing = table.Column<byte>(type: "smallint", nullable: false),
                    Decision = table.Column<long>(type: "bigint", nullable: false),
                    SinceUtc = table.Column<long>(type: "bigint", nullable: false),
                    UntilUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_exclusion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    AddedUtc = table.Column<long>(type: "bigint", nullable: false),
                    TriedAfter = table.Column<long>(type: "bigint", nullable: true),
                    Position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_days_progress",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Decision = table.Column<long>(type: "bigint", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_days_progress", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assessment_station_day",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Edition = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Aqi = table.Column<int>(type: "integer", nullable: true),
                    Primary = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<int>(type: "integer", nullable: false),
                    Items = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Decision = table.Column<long>(type: "bigint", nullable: false),
                    ComputedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Cause = table.Column<byte>(type: "smallint", nullable: false),
                    CausedBy = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_station_day", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_decision",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    StationCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Parameter = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    ToUtc = table.Column<long>(type: "bigint", nullable: false),
                    Verdict = table.Column<byte>(type: "smallint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    FindingId = table.Column<long>(type: "bigint", nullable: true),
                    Undoes = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_decision", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "review_finding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    Parameter = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Cause = table.Column<byte>(type: "smallint", nullable: false),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    ToUtc = table.Column<long>(type: "bigint", nullable: false),
                    Level = table.Column<byte>(type: "smallint", nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    FirstSeenUtc = table.Column<long>(type: "bigint", nullable: false),
                    WithdrawnUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_finding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_finding_progress",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_finding_progress", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_series_span",
                columns: table => new
                {
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    Parameter = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    FirstUtc = table.Column<long>(type: "bigint", nullable: false),
                    TimelyUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_series_span", x => new { x.StationId, x.Parameter });
                });

            migrationBuilder.CreateTable(
                name: "review_turn",
                columns: table => new
                {
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    LastDecision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_turn", x => x.StationId);
                });

            migrationBuilder.CreateTable(
                name: "supervision_calendar_year",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Notice = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Off = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Work = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ChangedUtc = table.Column<long>(type: "bigint", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_calendar_year", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "supervision_issue",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Class = table.Column<byte>(type: "smallint", nullable: false),
                    Grade = table.Column<byte>(type: "smallint", nullable: false),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Requirement = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    StationCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: false),
                    Parameter = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    FindingId = table.Column<long>(type: "bigint", nullable: true),
                    Cause = table.Column<byte>(type: "smallint", nullable: true),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    ToUtc = table.Column<long>(type: "bigint", nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    DeadlineCertain = table.Column<bool>(type: "boolean", nullable: false),
                    OpenedUtc = table.Column<long>(type: "bigint", nullable: false),
                    ClosedUtc = table.Column<long>(type: "bigint", nullable: true),
                    LookBackUtc = table.Column<long>(type: "bigint", nullable: true),
                    LookBacks = table.Column<int>(type: "integer", nullable: false),
                    ChangedUtc = table.Column<long>(type: "bigint", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_issue", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_notice",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    Grade = table.Column<byte>(type: "smallint", nullable: false),
                    StationCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: false),
                    Permission = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    TakenUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_notice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_finding_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FindingId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    Pack = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    ToUtc = table.Column<long>(type: "bigint", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_finding_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_finding_event_review_finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "review_finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_attachment",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    IssueId = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Bytes = table.Column<int>(type: "integer", nullable: false),
                    TakenUtc = table.Column<long>(type: "bigint", nullable: true),
                    FiledUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_attachment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_supervision_attachment_supervision_issue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "supervision_issue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_issue_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssueId = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_issue_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_supervision_issue_event_supervision_issue_IssueId",
                        column: x => x.IssueId,
                        principalTable: "supervision_issue",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_archive_exclusion_Decision",
                table: "archive_exclusion",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_archive_exclusion_StationId_ToUtc",
                table: "archive_exclusion",
                columns: new[] { "StationId", "ToUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_archive_outbox_EventId",
                table: "archive_outbox",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archive_outbox_Position",
                table: "archive_outbox",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_station_day_ComputedUtc",
                table: "assessment_station_day",
                column: "ComputedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_assessment_station_day_StationId_Day_Revision",
                table: "assessment_station_day",
                columns: new[] { "StationId", "Day", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_decision_AtUtc",
                table: "review_decision",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_review_decision_FindingId",
                table: "review_decision",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_review_decision_StationId_ToUtc",
                table: "review_decision",
                columns: new[] { "StationId", "ToUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_review_decision_Undoes",
                table: "review_decision",
                column: "Undoes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_finding_StationId_Parameter_FromUtc",
                table: "review_finding",
                columns: new[] { "StationId", "Parameter", "FromUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_review_finding_WithdrawnUtc_ToUtc",
                table: "review_finding",
                columns: new[] { "WithdrawnUtc", "ToUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_review_finding_event_FindingId",
                table: "review_finding_event",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_attachment_IssueId_Sha256",
                table: "supervision_attachment",
                columns: new[] { "IssueId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_FindingId",
                table: "supervision_issue",
                column: "FindingId");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_LookBackUtc",
                table: "supervision_issue",
                column: "LookBackUtc");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_Number",
                table: "supervision_issue",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_State_Deadline",
                table: "supervision_issue",
                columns: new[] { "State", "Deadline" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_StationId",
                table: "supervision_issue",
                column: "StationId");

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_event_EventId",
                table: "supervision_issue_event",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_supervision_issue_event_IssueId_Sequence",
                table: "supervision_issue_event",
                columns: new[] { "IssueId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_supervision_notice_EventId",
                table: "supervision_notice",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_supervision_notice_TakenUtc",
                table: "supervision_notice",
                column: "TakenUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archive_exclusion");

            migrationBuilder.DropTable(
                name: "archive_outbox");

            migrationBuilder.DropTable(
                name: "assessment_days_progress");

            migrationBuilder.DropTable(
                name: "assessment_station_day");

            migrationBuilder.DropTable(
                name: "review_decision");

            migrationBuilder.DropTable(
                name: "review_finding_event");

            migrationBuilder.DropTable(
                name: "review_finding_progress");

            migrationBuilder.DropTable(
                name: "review_series_span");

            migrationBuilder.DropTable(
                name: "review_turn");

            migrationBuilder.DropTable(
                name: "supervision_attachment");

            migrationBuilder.DropTable(
                name: "supervision_calendar_year");

            migrationBuilder.DropTable(
                name: "supervision_issue_event");

            migrationBuilder.DropTable(
                name: "supervision_notice");

            migrationBuilder.DropTable(
                name: "review_finding");

            migrationBuilder.DropTable(
                name: "supervision_issue");
        }
    }
}
