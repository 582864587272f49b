using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qingjian.Server.Databases.SqliteMigrations
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StationId = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionPath = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    CommandId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    FromUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    ToUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Recovered = table.Column<int>(type: "INTEGER", nullable: true)
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
                    StationId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_backfill_choice", x => x.StationId);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_backfill_policy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    AfterMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysBack = table.Column<int>(type: "INTEGER", nullable: false),
                    DailyLimit = table.Column<int>(type: "INTEGER", nullable: false),
                    PauseMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false)
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
