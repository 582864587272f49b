using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Qingjian.Server.Databases.PostgresMigrations
{
    /// <inheritdoc />
    public partial class Backfill : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acquisition_backfill_ask",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    CommandId = table.Column<int>(type: "integer", nullable: false),
                    Period = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    FromUtc = table.Column<long>(type: "bigint", nullable: false),
                    ToUtc = table.Column<long>(type: "bigint", nullable: false),
                    Missing = table.Column<int>(type: "integer", nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    AskedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Recovered = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_backfill_ask", x => x.Id);
                    table.ForeignKey(
                        name: "FK_acquisition_backfill_ask_acquisition_command_CommandId",
                        column: x => x.CommandId,
                        principalTable: "acquisition_command",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_backfill_choice",
                columns: table => new
                {
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_backfill_choice", x => x.StationId);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_backfill_policy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    AfterMinutes = table.Column<int>(type: "integer", nullable: false),
                    DaysBack = table.Column<int>(type: "integer", nullable: false),
                    DailyLimit = table.Column<int>(type: "integer", nullable: false),
                    PauseMinutes = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_backfill_policy", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_backfill_ask_CommandId",
                table: "acquisition_backfill_ask",
                column: "CommandId");

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_backfill_ask_StationId_AskedUtc",
                table: "acquisition_backfill_ask",
                columns: new[] { "StationId", "AskedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acquisition_backfill_ask");

            migrationBuilder.DropTable(
                name: "acquisition_backfill_choice");

            migrationBuilder.DropTable(
                name: "acquisition_backfill_policy");
        }
    }
}
