using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qingjian.Server.Databases.SqliteMigrations
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
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SiteClass",
                table: "network_station",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "SuperStation",
                table: "network_station",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Videos",
                table: "network_station",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "acquisition_forwarding_event",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: true),
                    To = table.Column<long>(type: "INTEGER", nullable: true),
                    FromUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    ToUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneUtc = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_forwarding_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_forwarding_identity",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    StationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Mn = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    EncryptedPassword = table.Column<string>(type: "TEXT", nullable: false),
                    St = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_forwarding_identity", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_forwarding_line",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Port = table.Column<int>(type: "INTEGER", nullable: false),
                    UsesTls = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Dialect = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    WantsAnswers = table.Column<bool>(type: "INTEGER", nullable: false),
                    LinkPerStation = table.Column<bool>(type: "INTEGER", nullable: false),
                    Commands = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegionPath = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Element = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Stations = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    OverTimeSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    ReCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FromPosition = table.Column<long>(type: "INTEGER", nullable: false),
                    FromUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_forwarding_line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_roster_reason",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StationId = table.Column<int>(type: "INTEGER", nullable: false),
                    StationCode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_roster_reason", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_sample",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StationId = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionPath = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    OfNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SampledUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Results = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    SubmittedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    TakenRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    Events = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_sample", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_export",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    AskedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionPath = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Selection = table.Column<string>(type: "TEXT", nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptUntilUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_export", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_retention_drop",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PolicyId = table.Column<long>(type: "INTEGER", nullable: false),
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false),
                    Frames = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstReceivedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    LastReceivedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    LeavesSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BytesBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256Before = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BytesAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256After = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ValuesName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ValuesSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PlannedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneUtc = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_retention_drop", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "archive_retention_policy",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    KeepMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    EnteredUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    ConfirmedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    EndedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_archive_retention_policy", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_sample_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SampleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SampleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false)
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
