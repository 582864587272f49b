using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Qingjian.Review.Decisions;

internal sealed class StationTurnMap : IEntityTypeConfiguration<StationTurn>
{
    public void Configure(EntityTypeBuilder<StationTurn> builder)
    {
        builder.ToTable("review_turn");
        builder.HasKey(turn => turn.StationId);
        builder.Property(turn => turn.StationId).ValueGeneratedNever();
        builder.Property(turn => turn.LastDecision).IsConcurrencyToken();
    }
}
