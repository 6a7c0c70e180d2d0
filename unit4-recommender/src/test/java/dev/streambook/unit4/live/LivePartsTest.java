package dev.streambook.unit4.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.unit4.log.TopicNames;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Workbook;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LivePartsTest {

    @Test
    void every_exercise_that_says_what_the_recommender_uses_it_for_is_used_and_no_other() {
        Parts parts = new Parts(false);

        LiveParts.take(parts, LiveSettings.load(Map.of()), TopicNames.standard());

        List<ExerciseEntry> promised = Stream.of(1, 2, 3, 4)
                .flatMap(unit -> Workbook.ofUnit(unit).exercises().stream())
                .filter(exercise -> !exercise.partOf().isEmpty())
                .toList();
        assertThat(parts.taken())
                .extracting(answer -> answer.exercise().name())
                .containsExactlyElementsOf(
                        promised.stream().map(ExerciseEntry::name).toList());
    }
}
