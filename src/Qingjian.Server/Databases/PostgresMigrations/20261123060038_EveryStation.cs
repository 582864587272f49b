using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Qingjian.Server.Databases.PostgresMigrations
{
    /// <inheritdoc />
    public partial class EveryStation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Site",
                table: "network_station",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SiteClass",
                table: "network_station",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SuperStation",
                table: "network_station",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Videos",
                table: "network_station",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "acquisition_forwarding_event",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LineId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: true),
                    To = table.Column<long>(type: "bigint", nullable: true),
                    FromUtc = table.Column<long>(type: "bigint", nullable: true),
                    ToUtc = table.Column<long>(type: "bigint", nullable: true),
                    DoneUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_forwarding_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_forwarding_identity",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LineId = table.Column<int>(type: "integer", nullable: false),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    Mn = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    EncryptedPassword = table.Column<string>(type: "text", nullable: false),
                    St = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_forwarding_identity", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_forwarding_line",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Port = table.Column<int>(type: "integer", nullable: false),
                    UsesTls = table.Column<bool>(type: "boolean", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Dialect = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    WantsAnswers = table.Column<bool>(type: "boolean", nullable: false),
                    LinkPerStation = table.Column<bool>(type: "boolean", nullable: false),
                    Commands = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    Element = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Stations = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    OverTimeSeconds = table.Column<int>(type: "integer", nullable: false),
                    ReCount = table.Column<int>(type: "integer", nullable: false),
                    FromPosition = table.Column<long>(type: "bigint", nullable: false),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ChangedUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_forwarding_line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_roster_reason",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    StationCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PromisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_roster_reason", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_sample",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    OfNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    SampledUtc = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Results = table.Column<int>(type: "integer", nullable: false),
                    SubmittedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    SubmittedUtc = table.Column<long>(type: "bigint", nullable: true),
                    AcceptedRevision = table.Column<int>(type: "integer", nullable: false),
                    AcceptedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    TakenRevision = table.Column<int>(type: "integer", nullable: false),
                    Events = table.Column<int>(type: "integer", nullable: false),
                    ChangedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_sample", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_export",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    AskedUtc = table.Column<long>(type: "bigint", nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    Selection = table.Column<string>(type: "text", nullable: false),
                    Phase = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<long>(type: "bigint", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    EndedUtc = table.Column<long>(type: "bigint", nullable: true),
                    KeptUntilUtc = table.Column<long>(type: "bigint", nullable: true),
                    Failure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_export", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_retention_drop",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PolicyId = table.Column<long>(type: "bigint", nullable: false),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false),
                    Frames = table.Column<long>(type: "bigint", nullable: false),
                    FirstReceivedUtc = table.Column<long>(type: "bigint", nullable: false),
                    LastReceivedUtc = table.Column<long>(type: "bigint", nullable: false),
                    LeavesSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    BytesBefore = table.Column<long>(type: "bigint", nullable: false),
                    Sha256Before = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    BytesAfter = table.Column<long>(type: "bigint", nullable: false),
                    Sha256After = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ValuesName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ValuesSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PlannedUtc = table.Column<long>(type: "bigint", nullable: false),
                    DoneUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_retention_drop", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_retention_policy",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    KeepMonths = table.Column<int>(type: "integer", nullable: false),
                    Basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EnteredBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    EnteredUtc = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    ConfirmedUtc = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    EndedUtc = table.Column<long>(type: "bigint", nullable: true),
                    EventId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_retention_policy", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_sample_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    SampleId = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_sample_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_acquisition_sample_event_acquisition_sample_SampleId",
                        column: x => x.SampleId,
                        principalTable: "acquisition_sample",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_sample_revision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SampleId = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_sample_revision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_acquisition_sample_revision_acquisition_sample_SampleId",
                        column: x => x.SampleId,
                        principalTable: "acquisition_sample",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_forwarding_event_LineId",
                table: "acquisition_forwarding_event",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_forwarding_identity_LineId_Mn",
                table: "acquisition_forwarding_identity",
                columns: new[] { "LineId", "Mn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_forwarding_identity_LineId_StationId",
                table: "acquisition_forwarding_identity",
                columns: new[] { "LineId", "StationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_forwarding_line_Name",
                table: "acquisition_forwarding_line",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_roster_reason_StationId_Id",
                table: "acquisition_roster_reason",
                columns: new[] { "StationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_Number",
                table: "acquisition_sample",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_OfNumber",
                table: "acquisition_sample",
                column: "OfNumber");

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_State",
                table: "acquisition_sample",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_StationId_SampledUtc",
                table: "acquisition_sample",
                columns: new[] { "StationId", "SampledUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_event_EventId",
                table: "acquisition_sample_event",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_event_SampleId_Sequence",
                table: "acquisition_sample_event",
                columns: new[] { "SampleId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_sample_revision_SampleId_Revision",
                table: "acquisition_sample_revision",
                columns: new[] { "SampleId", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_archive_export_AskedBy_AskedUtc",
                table: "archive_export",
                columns: new[] { "AskedBy", "AskedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_archive_export_Phase",
                table: "archive_export",
                column: "Phase");

            migrationBuilder.CreateIndex(
                name: "IX_archive_retention_drop_First",
                table: "archive_retention_drop",
                column: "First",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acquisition_forwarding_event");

            migrationBuilder.DropTable(
                name: "acquisition_forwarding_identity");

            migrationBuilder.DropTable(
                name: "acquisition_forwarding_line");

            migrationBuilder.DropTable(
                name: "acquisition_roster_reason");

            migrationBuilder.DropTable(
                name: "acquisition_sample_event");

            migrationBuilder.DropTable(
                name: "acquisition_sample_revision");

            migrationBuilder.DropTable(
                name: "archive_export");

            migrationBuilder.DropTable(
                name: "archive_retention_drop");

            migrationBuilder.DropTable(
                name: "archive_retention_policy");

            migrationBuilder.DropTable(
                name: "acquisition_sample");

            migrationBuilder.DropColumn(
                name: "Site",
                table: "network_station");

            migrationBuilder.DropColumn(
                name: "SiteClass",
                table: "network_station");

            migrationBuilder.DropColumn(
                name: "SuperStation",
                table: "network_station");

            migrationBuilder.DropColumn(
                name: "Videos",
                table: "network_station");
        }
    }
}
