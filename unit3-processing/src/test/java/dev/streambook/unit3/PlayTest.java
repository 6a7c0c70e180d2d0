package dev.streambook.unit3;

import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.storm.StormCluster;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Prints what Play shows: this is how to see it from the command line. */
@Engines
class PlayTest {

    @Test
    void both_engines_count_the_words_as_a_loop_would(StormCluster storm, SparkSession spark, Isolated isolated)
            throws Exception {
        Map<String, Integer> counted = Play.TITLES.stream()
                .flatMap(title -> Stream.of(title.split(" ")))
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, summingInt(word -> 1)));

        List<Map<String, Integer>> shown = Play.show(storm, isolated.name("play"), spark, System.out::println);

        assertThat(shown).isEqualTo(Collections.nCopies(2, counted));
        assertThat(counted).containsEntry("the", 5).containsEntry("train", 3);
    }
}
