package dev.streambook.unit3.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit3.Checkpoint;
import dev.streambook.unit3.EventQuery;
import dev.streambook.unit3.Plan.Step;
import dev.streambook.unit3.Upgrade;
import dev.streambook.unit3.play.QueryEdits;
import dev.streambook.unit3.play.QueryEdits.Edit;
import dev.streambook.unit3.play.QueryTrial;
import dev.streambook.unit3.play.QueryTrial.Run;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Edits of a query, each resumed on the old checkpoint and replayed on a new one. */
@Engines
class UpgradePictureTest {

    private final Upgrade reference = Answer.reference(Upgrade.class).create();
    private final KafkaBroker broker;
    private final SparkSession session;
    private final Isolated isolated;

    UpgradePictureTest(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.broker = broker;
        this.session = session;
        this.isolated = isolated;
    }

    @Test
    void the_picture_shows_what_spark_makes_of_each_edit() throws TimeoutException {
        Grid grid = Grid.of(
                "Three records, an edit of the query, three more records: what the results are",
                "For each edit the results on the old checkpoint and on a new one. Green: the old checkpoint goes on rightly."
                        + " Orange: Spark refuses it. Red: Spark goes on with it, and the results are wrong.",
                "changed",
                List.of("on the old checkpoint", "on a new one"));
        try (TopicWriter<String, String> writer = TopicWriter.ofText(broker.bootstrapServers())) {
            int edits = new QueryEdits("plays", "more").all().size();
            for (int number = 0; number < edits; number++) {
                draw(grid, number, writer);
            }
        }
        new PictureFile("docs/unit3/pictures/3.13-edits.svg").keep(grid);
    }

    private void draw(Grid grid, int number, TopicWriter<String, String> writer) throws TimeoutException {
        QueryEdits edits = new QueryEdits(isolated.topic("plays-" + number, 1), isolated.topic("more-" + number, 1));
        Edit edit = edits.all().get(number);
        QueryTrial trial = new QueryTrial(session, broker.bootstrapServers(), isolated.directory("trial-" + number));
        edits.writeBefore(writer);
        trial.resume(edit.before());
        if (edit.losesState()) {
            trial.loseState();
        }
        Step planned = reference
                .plan(new Checkpoint(edit.before(), trial.hasState()), edit.after())
                .step();
        edits.writeAfter(writer);
        Run resumed = trial.resume(edit.after());
        Run replayed = trial.replay(edit.after());

        if (resumed.failed()) {
            assertThat(planned).as(edit.name()).isEqualTo(Step.REPLAY);
        }
        grid.row(
                edit.name(),
                Grid.cell(resumed.failed() ? "refused" : results(edit.after(), resumed), ink(planned, resumed)),
                Grid.cell(results(edit.after(), replayed), Ink.GREY));
    }

    private static Ink ink(Step planned, Run resumed) {
        if (resumed.failed()) {
            return Ink.ORANGE;
        }
        return planned == Step.RESUME ? Ink.GREEN : Ink.RED;
    }

    /** The groups of the query, without those of the one before: {@code 1: 3, 2: 2}. */
    private static String results(EventQuery query, Run run) {
        String first = query.groupBy().get(0) + " ";
        String all = run.table().entrySet().stream()
                .filter(group -> group.getKey().startsWith(first))
                .map(group -> group.getKey().replaceAll("[a-z]+ ", "").replace(", ", "/") + ": " + group.getValue())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing" : all;
    }
}
