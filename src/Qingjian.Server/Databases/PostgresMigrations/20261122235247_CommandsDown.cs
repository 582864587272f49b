using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Qingjian.Server.Databases.PostgresMigrations
{
    /// <inheritdoc />
    public partial class CommandsDown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acquisition_command",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    StationId = table.Column<int>(type: "integer", nullable: false),
                    StationCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Code = table.Column<int>(type: "integer", nullable: false),
                    DataArea = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Qn = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Sends = table.Column<int>(type: "integer", nullable: false),
                    DataFrames = table.Column<int>(type: "integer", nullable: false),
                    DataPosition = table.Column<long>(type: "bigint", nullable: true),
                    DueUtc = table.Column<long>(type: "bigint", nullable: false),
                    ChangedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_command", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_command_event",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    CommandId = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Code = table.Column<int>(type: "integer", nullable: true),
                    Position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_command_event", x => x.Id);
                    table.ForeignKey(
                        name: "FK_acquisition_command_event_acquisition_command_CommandId",
                        column: x => x.CommandId,
                        principalTable: "acquisition_command",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_command_Number",
                table: "acquisition_command",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_command_State",
                table: "acquisition_command",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_command_StationId",
                table: "acquisition_command",
                column: "StationId");

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_command_event_CommandId_Sequence",
                table: "acquisition_command_event",
                columns: new[] { "CommandId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_command_event_EventId",
                table: "acquisition_command_event",
                column: "EventId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acquisition_command_event");

            migrationBuilder.DropTable(
                name: "acquisition_command");
        }
    }
}
