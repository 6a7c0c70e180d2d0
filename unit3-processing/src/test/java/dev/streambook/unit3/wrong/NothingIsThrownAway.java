package dev.streambook.unit3.wrong;

import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "Old windows do no harm",
        breaks = "bounded",
        test = "a_year_of_events_leaves_one_window_in_memory",
        saying = "365")
public final class NothingIsThrownAway extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public NothingIsThrownAway(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    private final Set<Window> ranked = new HashSet<>();

    @Override
    void rankWhatIsOver(Tuple cause) {
        open.forEach((window, counters) -> {
            if (!window.end().isAfter(time()) && ranked.add(window)) {
                rank(cause, window, counters);
            }
        });
    }
}
