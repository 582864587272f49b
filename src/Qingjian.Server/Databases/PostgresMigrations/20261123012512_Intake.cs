using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Qingjian.Server.Databases.PostgresMigrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    UploadedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    UploadedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Phase = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Accepted = table.Column<int>(type: "integer", nullable: false),
                    RefusedValues = table.Column<int>(type: "integer", nullable: false),
                    Report = table.Column<byte[]>(type: "bytea", nullable: true),
                    EndedUtc = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acquisition_import_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "acquisition_ingest_key",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Prefix = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    RegionPath = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    Stations = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    MadeBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    MadeUtc = table.Column<long>(type: "bigint", nullable: false),
                    RevokedBy = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    RevokedUtc = table.Column<long>(type: "bigint", nullable: true),
                    LastUsedUtc = table.Column<long>(type: "bigint", nullable: true)
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
