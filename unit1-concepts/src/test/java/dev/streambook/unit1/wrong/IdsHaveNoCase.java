package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Retention;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit1.solution.Deduplicator;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.Locale;

@WrongAnswer(
        to = dev.streambook.unit1.Deduplicator.class,
        belief = "Ids are the same in capital and in small letters",
        breaks = "first-sighting",
        test = "an_id_is_taken_letter_by_letter",
        saying = "first sightings of")
public final class IdsHaveNoCase extends Deduplicator {

    public IdsHaveNoCase(Retention retention, SeenIds memory) {
        super(retention, memory);
    }

    @Override
    public boolean firstSeen(String id, Instant eventTime) {
        return super.firstSeen(id.toLowerCase(Locale.ROOT), eventTime);
    }
}
