package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.unit3.LegacyCount;
import dev.streambook.unit3.LegacyCount.Settings;
import dev.streambook.unit3.dstream.FilmsFromKafka;
import dev.streambook.unit3.play.PlaysOfThreeFilms;
import dev.streambook.unit3.play.PlaysOfThreeFilms.Step;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** A window that slides over five batches, through a stop. */
@Engines
class LegacyCountPictureTest {

    @Test
    void the_picture_of_the_window_shows_the_reference_at_work(
            LocalSpark local, KafkaBroker broker, Isolated isolated) {
        String topic = isolated.topic("films", 1);
        Settings settings = new Settings(
                isolated.directory("checkpoint").resolve("context"), Duration.ofSeconds(10), Duration.ofSeconds(30));
        LegacyCount count = Answer.reference(LegacyCount.class).create(settings);
        PlaysOfThreeFilms play = new PlaysOfThreeFilms(
                JavaSparkContext.fromSparkContext(local.session().sparkContext()),
                new FilmsFromKafka(broker.bootstrapServers(), topic, isolated.name("picture")),
                broker.bootstrapServers());
        List<Step> steps = play.run(count, settings, topic, line -> {});

        Grid grid = Grid.of(
                "A window of three batches, carried on through a stop",
                "Five batches of plays; the counts of each film in the window of the last three batches. After the third batch the"
                        + " context is stopped and recovered from its checkpoint.",
                "batch",
                List.of("plays of", "film 1", "film 2", "film 3"));
        for (Step step : steps) {
            grid.row(
                    step.batch() == 4 ? "4, after the restart" : "" + step.batch(),
                    Grid.cell(step.played().toString().replaceAll("[\\[\\]]", ""), Ink.GREY),
                    cell(step, 1),
                    cell(step, 2),
                    cell(step, 3));
        }

        assertThat(steps.get(4).counts()).as("the last window").isEqualTo(Map.of(2, 1L, 3, 2L));
        new PictureFile("docs/unit3/pictures/3.6-window.svg").keep(grid);
    }

    private static Grid.Cell cell(Step step, int film) {
        Long plays = step.counts().get(film);
        return plays == null ? Grid.cell("", Ink.GREY) : Grid.cell(plays.toString(), Ink.BLUE);
    }
}
