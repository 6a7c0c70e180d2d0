package dev.streambook.unit1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.generator.GeneratedLine;
import dev.streambook.generator.Planted;
import dev.streambook.unit1.play.Evening;
import dev.streambook.unit1.play.EventLog;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Prints what Play shows: this is how to see it from the command line. */
@Engines
class PlayTest {

    @Test
    void stream_and_batch_count_the_evening_as_the_generator_made_it(
            KafkaBroker broker, SparkSession spark, Isolated isolated) throws IOException {
        SortedMap<Instant, Long> made = Evening.ofFewHomes().lines().stream()
                .filter(line -> line.planted() != Planted.CORRUPT && line.planted() != Planted.DUPLICATE)
                .map(GeneratedLine::event)
                .collect(Collectors.groupingBy(
                        event -> event.time().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.counting()));
        EventLog log = new EventLog(broker.bootstrapServers(), isolated.topic("events", EventLog.PARTITIONS));
        List<String> printed = new ArrayList<>();

        List<SortedMap<Instant, Long>> shown = Play.show(log, spark, line -> {
            System.out.println(line);
            printed.add(line);
        });

        assertThat(shown).containsExactly(made, made);
        assertThat(printed).allMatch(line -> line.matches("[ -~]*"), "can be read on every console");
        assertThat(printed).as("what docs/unit1/1.0-play.md shows").containsSubsequence(shownOnThePage());
    }

    @Test
    void the_evening_has_trouble_of_every_kind() {
        assertThat(Evening.ofFewHomes().lines())
                .extracting(GeneratedLine::planted)
                .contains(Planted.values());
    }

    /** The lines of the page's blocks that begin with a number; {@code …} stands for what is left out. */
    private static List<String> shownOnThePage() throws IOException {
        String page = Files.readString(ProjectFolder.root().resolve("docs/unit1/1.0-play.md"));
        return Pattern.compile("(?ms)^```\\R(\\d\\. .*?)^```")
                .matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.strip().equals("…"))
                .toList();
    }
}
