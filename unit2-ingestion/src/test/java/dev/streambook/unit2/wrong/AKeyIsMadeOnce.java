package dev.streambook.unit2.wrong;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "What was computed once need not be computed again",
        breaks = "pure-functions",
        test = "nothing_is_remembered_of_the_events",
        saying = "what the chooser keeps after 1000 events")
public final class AKeyIsMadeOnce extends KeyChooser {

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    public AKeyIsMadeOnce(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public String key(ViewingEvent event) {
        return keys.computeIfAbsent(event.user() + "/" + event.item(), film -> super.key(event));
    }
}
