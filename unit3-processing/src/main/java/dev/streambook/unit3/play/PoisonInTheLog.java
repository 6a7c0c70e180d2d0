package dev.streambook.unit3.play;

import dev.streambook.unit3.SpoutRetries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Four records, one of which fails always: what a spout sends in each second, and what it has committed. */
public final class PoisonInTheLog {

    private static final SpoutRetries RETRIES = new SpoutRetries(2, Duration.ofSeconds(2));
    private static final String POISON = "1 poison";
    private static final int SECONDS = 6;

    private PoisonInTheLog() {}

    /**
     * A second of the run.
     *
     * @param sent as {@code offset value}, or empty
     * @param settled {@code acked}, {@code failed}, or empty
     * @param letters all so far, each as {@code offset value}
     */
    public record Second(int number, String sent, String settled, long committed, List<String> letters) {}

    /** Calls the spout once a second, and tells what becomes of the tuple within that second. */
    public static List<Second> show(SpoutRun.Maker maker, Consumer<String> out) {
        SpoutRun run = SpoutRun.of(maker, RETRIES, "a", "poison", "b", "c");
        List<Second> seconds = new ArrayList<>();
        for (int number = 0; number <= SECONDS; number++) {
            int before = run.sent().size();
            run.next();
            String sent =
                    String.join(", ", run.sent().subList(before, run.sent().size()));
            Second second = new Second(number, sent, settle(run, sent), run.committed(), run.letters());
            out.accept("second %d: sent [%s] %s; committed %d; letters %s"
                    .formatted(number, sent, second.settled(), second.committed(), second.letters()));
            seconds.add(second);
            run.later(Duration.ofSeconds(1));
        }
        return seconds;
    }

    private static String settle(SpoutRun run, String sent) {
        if (sent.isEmpty()) {
            return "";
        }
        long offset = Long.parseLong(sent.substring(0, sent.indexOf(' ')));
        if (sent.equals(POISON)) {
            run.fail(offset);
            return "failed";
        }
        run.ack(offset);
        return "acked";
    }
}
