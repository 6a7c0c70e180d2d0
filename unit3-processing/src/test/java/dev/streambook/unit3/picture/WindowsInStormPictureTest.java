package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.unit3.play.TrendingTopology;
import dev.streambook.unit3.solution.TrendingBolt;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Lanes;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The windows that an hour of events leaves, drawn from what the reference emits. */
@Engines
class WindowsInStormPictureTest {

    @Test
    void the_windows_of_an_hour_and_the_event_that_was_late(StormCluster storm, Isolated isolated) {
        List<String> rows = TrendingTopology.run(storm, isolated.name("windows"), TrendingBolt::new);

        Lanes lanes = Lanes.of(
                "Windows of 20 minutes each 10 minutes",
                "Five windows of an hour, each with the number of its events, and one event that came too late.",
                Axis.time("event time", at("19:50"), at("21:00"), Duration.ofMinutes(10)));
        lanes.lane("late");
        rows.stream()
                .filter(row -> row.startsWith("late"))
                .map(row -> row.substring(row.length() - 5))
                .forEach(time -> lanes.mark("came at 20:34", Ink.RED, Axis.value(at(time))));
        List<String> rankings =
                rows.stream().filter(row -> row.startsWith("ranking")).toList();
        assertThat(rankings).hasSize(5);
        int lane = 0;
        for (String ranking : rankings) {
            lanes.lane(lane++ == 0 ? "ranked windows" : "");
            String window = ranking.substring(9, 20);
            lanes.stretch(
                    events(ranking) + " events",
                    Ink.BLUE,
                    Axis.value(at(window.substring(0, 5))),
                    Axis.value(at(window.substring(6))));
        }

        new PictureFile("docs/unit3/pictures/3.4-windows.svg").keep(lanes);
    }

    private static int events(String ranking) {
        return java.util.regex.Pattern.compile("(\\d+) times?")
                .matcher(ranking)
                .results()
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-31T" + time + ":00Z");
    }
}
