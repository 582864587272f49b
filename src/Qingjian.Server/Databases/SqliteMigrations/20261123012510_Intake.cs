using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Qingjian.Server.Databases.SqliteMigrations
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acquisition_import_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    UploadedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    RefusedValues = table.Column<int>(type: "INTEGER", nullable: false),
                    Report = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndedUtc = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_import_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_ingest_key",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Stations = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    MadeUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    RevokedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    LastUsedUtc = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_ingest_key", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_import_file_UploadedBy_UploadedUtc",
                table: "acquisition_import_file",
                columns: new[] { "UploadedBy", "UploadedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_ingest_key_Name",
                table: "acquisition_ingest_key",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_acquisition_ingest_key_Prefix",
                table: "acquisition_ingest_key",
                column: "Prefix",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acquisition_import_file");

            migrationBuilder.DropTable(
                name: "acquisition_ingest_key");
        }
    }
}
