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
                name: "IX_review_finding_StationId_Parameter_FromUtc",
                table: "review_finding",
                columns: new[] { "StationId", "Parameter", "FromUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_review_finding_WithdrawnUtc_ToUtc",
                table: "review_finding",
                columns: new[] { "WithdrawnUtc", "ToUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archive_exclusion");

            migrationBuilder.DropTable(
                name: "archive_outbox");

            migrationBuilder.DropTable(
                name: "review_finding");
        }
    }
}
