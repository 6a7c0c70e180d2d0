package dev.streambook.unit1.exercise;

import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Timeliness;
import dev.streambook.workbook.TodoException;
import java.time.Duration;
import java.time.Instant;

/** Exercise 1.9 Watermark: docs/unit1/1.9-watermark.md. Run BoundedDisorderTest, or main below to watch it rise. */
public final class BoundedDisorder implements dev.streambook.unit1.BoundedDisorder {

    private final Disorder disorder;
    private Instant watermark = Instant.MIN;

    public BoundedDisorder(Disorder disorder) {
        this.disorder = disorder;
    }

    /** Whether the event is from before the watermark; then the watermark may rise. */
    @Override
    public Timeliness onEvent(int partition, Instant eventTime) {
        disorder.check(partition);
        // TODO 1.9  Late or not? Then: what does this partition vouch for now, and what do all active ones?
        throw new TodoException("1.9 BoundedDisorder.onEvent");
    }

    /** The partition is silent: it holds nobody up until its next event. */
    @Override
    public void onIdle(int partition) {
        disorder.check(partition);
        // TODO 1.9  What do the partitions that are left vouch for? And if none is left?
        throw new TodoException("1.9 BoundedDisorder.onIdle");
    }

    @Override
    public Instant watermark() {
        return watermark;
    }

    /** Two partitions, at most ten minutes of disorder: one comes late, one goes silent and comes back. */
    public static void main(String[] args) {
        var disorder = new BoundedDisorder(new Disorder(2, Duration.ofMinutes(10)));
        String[] steps = {
            "0 20:00", "1 20:05", "0 20:20", "1 20:12", "0 20:04", "0 20:01", "0 20:40", "1 idle", "0 20:50", "1 20:30",
            "0 21:10", "1 21:05",
        };
        System.out.println("partition  event  timeliness  watermark");
        for (String step : steps) {
            String[] parts = step.split(" ");
            int partition = Integer.parseInt(parts[0]);
            String timeliness = "";
            if (parts[1].equals("idle")) {
                disorder.onIdle(partition);
            } else {
                timeliness = "" + disorder.onEvent(partition, Instant.parse("2026-01-31T" + parts[1] + ":00Z"));
            }
            Instant now = disorder.watermark();
            String watermark = now.equals(Instant.MIN) ? "none" : now.toString();
            System.out.printf("%d          %-5s  %-10s  %s%n", partition, parts[1], timeliness, watermark);
        }
    }
}
