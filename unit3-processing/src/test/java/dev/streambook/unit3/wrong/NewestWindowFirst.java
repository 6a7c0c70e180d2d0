package dev.streambook.unit3.wrong;

import dev.streambook.unit1.HeavyHitters;
import dev.streambook.unit1.Window;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.Map;
import org.apache.storm.tuple.Tuple;

@WrongAnswer(
        to = TrendingBolt.class,
        belief = "The newest ranking matters most, so it goes first",
        breaks = "oldest-first",
        test = "windows_that_close_together_are_ranked_oldest_first",
        saying = "closes three windows at once")
public final class NewestWindowFirst extends TrendAttempt {

    private static final long serialVersionUID = 1L;

    public NewestWindowFirst(TrendSettings settings, TrendParts parts) {
        super(settings, parts);
    }

    @Override
    void rankWhatIsOver(Tuple cause) {
        Map<Window, HeavyHitters> over = open.headMap(Window.from(time(), settings.size()));
        for (Window window : new ArrayList<>(over.keySet())
                .stream()
                        .filter(window -> !window.end().isAfter(time()))
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList()) {
            rank(cause, window, open.remove(window));
        }
    }
}
