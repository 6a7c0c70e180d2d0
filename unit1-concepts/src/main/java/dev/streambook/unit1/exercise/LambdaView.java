package dev.streambook.unit1.exercise;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.workbook.TodoException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Exercise 1.13 Batch or stream: docs/unit1/1.13-batch-or-stream.md. Run LambdaViewTest, or main below to see it merge. */
public final class LambdaView implements dev.streambook.unit1.LambdaView {

    /** What the batch has counted, and what came since: each event once. */
    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        // TODO 1.13  Is there a gap? Which increments has the batch not counted? How far does the sum of both reach?
        throw new TodoException("1.13 LambdaView.merge");
    }

    /** The batch has read six events of one partition; the stream remembers the last two of them and one more. */
    public static void main(String[] args) {
        Instant nine = Instant.parse("2026-01-31T21:00:00Z");
        var batch = new CountView(Map.of(0, 6L), Map.of(7, 4L, 8, 2L), nine);
        var recent = new RecentIncrements(
                Map.of(0, 4L),
                List.of(
                        new Increment(0, 4, 7, nine.minusSeconds(60)),
                        new Increment(0, 5, 8, nine),
                        new Increment(0, 6, 7, nine.plusSeconds(30))));
        System.out.println("batch    " + batch);
        System.out.println("recent   " + recent.increments());
        System.out.println("merged   " + new LambdaView().merge(batch, recent));
        System.out.println("expected film 7 five times and film 8 twice");
    }
}
