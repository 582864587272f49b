using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qingjian.Server.Databases.PostgresMigrations
{
    /// <inheritdoc />
    public partial class Points : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_archive_export_AskedBy_AskedUtc",
                table: "archive_export",
                columns: new[] { "AskedBy", "AskedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_archive_export_Phase",
                table: "archive_export",
                column: "Phase");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archive_export");

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
