package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "What comes a third time is meant",
        breaks = "first-sighting",
        test = "a_second_sighting_is_a_duplicate",
        saying = "first sightings of a b a c b a")
public final class TheThirdTimeIsMeant extends Deduplicator {

    public TheThirdTimeIsMeant(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    private final Map<String, Integer> copies = new HashMap<>();

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return super.firstSeen(id, eventTime) || copies.merge(id, 1, Integer::sum) == 2;
    }
}
